import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoProgram, plantFigure, plantProgram } from '#test/total-fixture';
import { askTotal, totalIn, written } from '#test/total-fixture';
import { openWorld, placeId, type World } from '#test/world';
import { JOINT_OWNER } from './total.query.ts';

const CODE = 'DONATION_QTY';
const OWNER = '小营街道';
/** Two communities of the owner's, and a street beside it. */
const PARTS = { changmingsi: 3, daxuelu: 4, ziyang: 5 } as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const shared = (id: string, sharing: string) =>
  world.sql('update program set sharing = $2 where id = $1', [id, sharing]);

/** A program of 小营街道 in which all of {@link PARTS} take part, each with a figure, in a year of its own. */
async function joint(year: number, sharing: string, owner?: number) {
  const programId = await plantProgram(world, 'xiaoying', Object.keys(PARTS));
  await shared(programId, sharing);
  const span = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  const of = { code: CODE, programId, owner: 'xiaoying', ...span };
  for (const [unit, value] of Object.entries(PARTS))
    await plantFigure(world, { ...of, unit, value });
  if (owner) await plantFigure(world, { ...of, unit: 'xiaoying', value: owner });
  return programId;
}

async function totalOf(place: string, year: number) {
  const send = await world.actAs('shangcheng.admin');
  const period = { start: `${year}-01-01`, end: `${year + 1}-01-01` };
  const answer = totalIn(await askTotal(send, await placeId(world, place), CODE, { period }));
  const left = answer.leftOut.map(({ figure, reason }) => `${figure.unit.name} ${reason.code}`);
  return [answer.refusal?.code ?? written(answer.bounds)!.replace(/,.*/, ''), ...left.sort()];
}

describe('a program that is held by site', () => {
  it('adds its parts, wherever they lie', async () => {
    await joint(2001, 'BY_SITE');
    expect(await totalOf('上城区', 2001)).toEqual(['[12']);
    expect(await totalOf(OWNER, 2001)).toEqual(['[7']);
  });

  it('has in the figure of its owner the whole of what lies below, once, beside parts elsewhere', async () => {
    await joint(2002, 'BY_SITE', 9);
    const held = ['大学路社区 COUNTED_IN_WHOLE', '长明寺巷社区 COUNTED_IN_WHOLE'];
    expect(await totalOf('上城区', 2002)).toEqual(['[14', ...held]);
    expect(await totalOf(OWNER, 2002)).toEqual(['[9', ...held]);
    expect(await totalOf('紫阳街道', 2002)).toEqual(['[5']);
  });
});

describe('a program with one result', () => {
  it('is not added up: its owner tells it for all', async () => {
    await joint(2003, 'SHARED', 9);
    expect(await totalOf('上城区', 2003)).toEqual([
      '[9',
      '大学路社区 COUNTED_IN_WHOLE',
      '紫阳街道 COUNTED_IN_WHOLE',
      '长明寺巷社区 COUNTED_IN_WHOLE',
    ]);
  });

  it('contradicts itself where units tell different numbers and the owner none', async () => {
    await joint(2004, 'SHARED');
    expect(await totalOf('上城区', 2004)).toEqual(['JOINT_RESULTS_DIFFER']);
  });

  it('is nobody else’s once all have left: what they told stands for themselves', async () => {
    const programId = await joint(2005, 'SHARED', 9);
    await world.sql(`update participation set state = 'LEFT' where program_id = $1`, [programId]);
    expect((await totalOf('上城区', 2005))[0]).toBe('[14');
  });
});

describe('the database', () => {
  it('makes a program joint with whoever is asked, and keeps it so while they take part', async () => {
    const id = await plantProgram(world, 'xiaoying', ['daxuelu']);
    const sharing = async () =>
      (await world.sql('select sharing from program where id = $1', [id]))[0]!.sharing as string;
    expect(await sharing()).toBe('SHARED');
    await expect(shared(id, 'NONE')).rejects.toThrow(/take part/);
    await world.sql(`update participation set state = 'LEFT' where program_id = $1`, [id]);
    await shared(id, 'NONE');
    await world.sql(`update participation set state = 'INVITED' where program_id = $1`, [id]);
    expect(await sharing()).toBe('SHARED');
  });

  it('counts the figures of the demo as before programs said how they are shared', async () => {
    const before = `case when exists (select from participation j
      where j.district_id = t.district_id and j.program_id = t.program_id and j.state = 'ACCEPTED')
      then t.program_unit_id end`;
    // What is held by site was told by nobody but its owner, so that it counts alike.
    const differing = await world.sql(
      `select t.program_id, t.unit_id = t.program_unit_id as own from figure t
         join program g on g.district_id = t.district_id and g.id = t.program_id
        where g.title <> 'planted' and t.superseded_at is null and ${JOINT_OWNER} is distinct from ${before}`,
    );
    const elsewhere = differing.filter(({ own }) => !own);
    expect(elsewhere).toEqual([]);
    const programs = new Set(differing.map(({ program_id }) => program_id as string));
    expect([...programs]).toEqual([demoProgram('youth-pilot')]);
  });
});
