import { afterAll, beforeAll, expect, it } from 'vitest';
import { actOnFigure, payloadOf } from './figure-fixture.ts';
import { runChecks } from './finding-world.ts';
import { newIndicators, relate } from './indicator-fixture.ts';
import { indicatorId } from './total-fixture.ts';
import { openWorld, placeId, type Send, type World } from './world.ts';

let world: World;
let staff: Send;
let street: string;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
  street = await placeId(world, '小营街道');
});
afterAll(() => world.close());

const source = { kind: 'ENTRY', title: '台账' };

const record = (year: number) =>
  actOnFigure(staff, 'recordFigure', {
    ...{ unitId: street, indicatorId: indicatorId('VENUE_USE_COUNT'), source },
    period: { start: `${year}-01-01`, end: `${year + 1}-01-01` },
    quantity: { value: '11' },
  });

it('answers recording, checking and relating, 48 at once, without a failure', async () => {
  const admin = await world.actAs('shangcheng.admin');
  const district = await placeId(world, '上城区');
  const ids = await newIndicators(admin, 'AA', 'BB', 'CC');
  const acts = [
    (n: number) => record(1300 + n),
    () => record(1200),
    () => runChecks(admin, district),
    (n: number) => relate(admin, [ids[n % 3], ids[(n + 1) % 3]]),
  ];
  const answers = await Promise.all(
    Array.from({ length: 48 }, (_, n) => acts[n % acts.length]!(n).then(({ errors }) => errors)),
  );
  expect(answers.filter((errors) => errors !== undefined)).toEqual([]);
  const [row] = await world.sql(
    `select count(*)::int as held from figure where period_start = '1200-01-01'`,
  );
  expect(row).toEqual({ held: 1 });
});

it('lets one of 16 corrections at once win', async () => {
  const { id, version } = payloadOf(await record(1100)).figure!;
  const input = { id, expectedVersion: version, quantity: { value: '12' }, source, reason: 'r' };
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => actOnFigure(staff, 'correctFigure', input)),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
  expect(codes).toEqual([...Array<string>(15).fill('CONFLICT'), 'done']);
});
