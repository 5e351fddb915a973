import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  counted,
  faultsOf,
  newIndicators,
  platform,
  read,
  relate,
  XIAOSHAN,
} from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

describe('circles of relations', () => {
  it('are refused, with the way on which they lead back', async () => {
    const [a, b, c] = await newIndicators(admin, 'RING_A', 'RING_B', 'RING_C');
    await relate(admin, [a, b], { kind: 'NUMERATOR' });
    await relate(admin, [b, c], { kind: 'TIER_OF' });
    const before = await counted(world);
    expect(await faultsOf(relate(admin, [c, a], {}, 'zh-CN'))).toEqual([
      {
        code: 'CYCLE',
        field: ['input', 'toId'],
        message: '这样会形成循环：指标RING_C → 指标RING_A → 指标RING_B → 指标RING_C。',
      },
    ]);
    expect(await counted(world)).toEqual(before);
  });

  it('see that an indicator as a whole meets each of its dimensions', async () => {
    const [part] = await newIndicators(admin, 'MEETS');
    const whole = platform('ENTERPRISE_COUNT');
    await relate(admin, [whole, part], { fromDimension: '科创(全部)' });
    expect(await faultsOf(relate(admin, [part, whole]))).toMatchObject([
      {
        code: 'CYCLE',
        message: 'This would go round in a circle: 指标MEETS → Enterprises → 指标MEETS.',
      },
    ]);
    const [tier] = await faultsOf(relate(admin, [part, whole], { toDimension: '独角兽' }));
    expect(tier!.message).toContain(
      '指标MEETS → Enterprises · Unicorns → Enterprises · Science and technology, all → 指标MEETS',
    );
    expect(await faultsOf(relate(admin, [part, whole], { toDimension: '辖区企业' }))).toEqual([]);
  });

  it('are kept apart for each district', async () => {
    const [from, to] = [platform('PLAN_ITEMS'), platform('SERVICE_CATALOGUE_ITEMS')];
    await relate(admin, [from, to]);
    const neighbour = await world.actAs('xiaoshan.admin');
    const input = { districtId: XIAOSHAN, fromId: to, toId: from, kind: 'PART_OF' };
    expect(await faultsOf(act(neighbour, 'relateIndicators', input))).toEqual([]);
    expect(await faultsOf(relate(admin, [to, from]))).toMatchObject([{ code: 'CYCLE' }]);
  });

  it('are not closed by two people who relate two indicators both ways at once', async () => {
    for (const round of [1, 2, 3]) {
      const [a, b] = await newIndicators(admin, `RACE_A${round}`, `RACE_B${round}`);
      const answers = await Promise.all([
        faultsOf(relate(admin, [a, b])),
        faultsOf(relate(admin, [b, a])),
      ]);
      const codes = answers.map(([fault]) => fault?.code ?? 'OK');
      expect(codes.sort()).toEqual(['CYCLE', 'OK']);
      expect((await read(admin, a!))!.relations).toHaveLength(1);
    }
  });
});

describe('the lock of the catalogue', () => {
  /** Somebody else's transaction that holds these locks. */
  async function holding(locks: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: world.database.urls.owner });
    await client.connect();
    await client.query(`begin; select ${locks}`);
    return client;
  }

  it('lets a district wait for the platform', async () => {
    const [from, to] = await newIndicators(admin, 'WAITS', 'WAITED');
    const other = await holding('pg_advisory_xact_lock(4201, 0)');
    const answer = relate(admin, [from, to]);
    const waiting = 'select from pg_locks where classid = 4201 and not granted';
    await expect.poll(() => world.sql(waiting), { timeout: 5_000 }).toHaveLength(1);
    expect((await read(admin, to!))!.relations).toEqual([]);
    await other.end();
    expect(await faultsOf(answer)).toEqual([]);
  });

  it('lets no district wait for another', async () => {
    const [from, to] = await newIndicators(admin, 'HURRIES', 'HURRIED');
    const locks = 'pg_advisory_xact_lock_shared(4201, 0), pg_advisory_xact_lock(4201, 3)';
    const other = await holding(locks);
    expect(await faultsOf(relate(admin, [from, to]))).toEqual([]);
    await other.end();
  });
});
