import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  counted,
  faultsOf,
  newIndicator,
  platform,
  read,
  relate,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
let operator: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  operator = await world.actAs('operator');
});
afterAll(() => world.close());

const CASES = platform('CASE_ACTIONS');
const plain = async (code: string) => (await newIndicator(admin, code)).id;
const sensitive = async (id: string) => (await read(admin, id))!.sensitive;

async function mark(send: Send, id: string) {
  const { version } = (await read(send, id))!;
  const input = { id, expectedVersion: version, sensitive: true };
  return faultsOf(act(send, 'updateIndicator', input));
}

describe('a sensitive indicator', () => {
  it.each(['NUMERATOR', 'DENOMINATOR', 'PART_OF', 'TIER_OF'])(
    'is no %s of one that is not',
    async (kind) => {
      const id = await plain(`PLAIN_OF_${kind}`);
      const before = await counted(world);
      expect(await faultsOf(relate(admin, [CASES, id], { kind }))).toMatchObject([
        { code: 'NOT_SENSITIVE', field: ['input', 'toId'] },
      ]);
      expect(await counted(world)).toEqual(before);
    },
  );

  it.each(['PART_OF', 'TIER_OF'])('has no %s it that is not', async (kind) => {
    const id = await plain(`PLAIN_IN_${kind}`);
    expect(await faultsOf(relate(admin, [id, CASES], { kind }))).toMatchObject([
      { code: 'NOT_SENSITIVE', field: ['input', 'fromId'] },
    ]);
  });

  it('may be set against a plain one, and related to another sensitive one', async () => {
    const base = await plain('PLAIN_BASE');
    const { id: rate } = await newIndicator(admin, 'SENSITIVE_RATE', {
      ...{ measure: '%', basis: 'RATIO', rule: 'RECOMPUTE', sensitive: true },
    });
    expect(await faultsOf(relate(admin, [base, rate], { kind: 'DENOMINATOR' }))).toEqual([]);
    expect(await faultsOf(relate(admin, [CASES, rate], { kind: 'NUMERATOR' }))).toEqual([]);
    expect(await sensitive(base)).toBe(false);
  });
});

describe('the mark', () => {
  it('spreads to what is computed from it, step by step, and to its parts', async () => {
    const [count, rate, rateOfRate, part] = [
      await plain('MARKED'),
      await plain('MARKED_RATE'),
      await plain('MARKED_RATE_2'),
      await plain('MARKED_PART'),
    ];
    await relate(admin, [count, rate], { kind: 'NUMERATOR' });
    await relate(admin, [rate, rateOfRate], { kind: 'NUMERATOR' });
    await relate(admin, [part, count]);
    const base = await plain('MARKED_BASE');
    await relate(admin, [base, count], { kind: 'DENOMINATOR' });
    expect(await mark(admin, count)).toEqual([]);
    expect(await Promise.all([rate, rateOfRate, part].map(sensitive))).toEqual([true, true, true]);
    expect(await sensitive(base)).toBe(false);
  });

  it('of the platform spreads to what a district relates for itself', async () => {
    const own = await plain('OWN_RATE');
    const source = platform('MEDIA_MENTIONS');
    await relate(admin, [source, own], { kind: 'NUMERATOR' });
    expect(await mark(operator, source)).toEqual([]);
    expect(await sensitive(own)).toBe(true);
  });

  it("ends a district's relation that would mark the platform's", async () => {
    const [part, whole] = [platform('BRAND_COUNT'), platform('AWARD_COUNT')];
    await relate(admin, [part, whole]);
    expect(await mark(operator, part)).toEqual([]);
    expect(await sensitive(whole)).toBe(false);
    expect((await read(admin, whole))!.relations).toEqual([]);
  });

  it('is brought to what was related before, as the migration does', async () => {
    const [part, whole] = [await plain('OLD_PART'), await plain('OLD_WHOLE')];
    await relate(admin, [part, whole]);
    // As an older database may hold them: nothing looked at relations then.
    await world.sql('alter table indicator disable trigger indicator_inherits');
    await world.sql(`update indicator set sensitive = true where code = 'OLD_PART'`);
    await world.sql('alter table indicator enable trigger indicator_inherits');
    expect(await sensitive(whole)).toBe(false);
    await world.sql('update indicator set sensitive = true where false');
    expect(await sensitive(whole)).toBe(true);
  });

  it('is even over all relations of the demo', async () => {
    const uneven = await world.sql(
      `select a.code, b.code from indicator_relation r join indicator a on a.id = r.from_id
         join indicator b on b.id = r.to_id where a.sensitive and not b.sensitive`,
    );
    expect(uneven).toEqual([]);
  });
});
