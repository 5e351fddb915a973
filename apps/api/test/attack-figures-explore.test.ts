import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeId } from './figure-fixture.ts';
import { indicatorId, plantFigure, plantProgram, written, yearOf, demoProgram } from './total-fixture.ts';
import { openWorld, type World, type Send } from './world.ts';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());
const C = 'CASE_ACTIONS';
const plant = (unit: string, value: number | null, year: number, more: object = {}) =>
  plantFigure(world, { unit, code: C, value, from: `${year}-01-01`, until: `${year + 1}-01-01`, ...more });
async function seen(send: Send, place: string, year: number) {
  const { data, errors } = await send<any>(
    `query ($unit: ID!, $i: ID!, $f: Date!, $t: Date!, $p: PeriodInput!) { unit(id: $unit) {
      figures(first: 50, indicator: $i, from: $f, until: $t) { nodes { value hidden dimension qualifier bounds { lower { value inclusive } upper { value inclusive } } measure { word } basis period { start end } } }
      total(indicator: $i, period: $p) { value bounds { lower { value inclusive } upper { value inclusive } } refusal { code } } } }`,
    { unit: await placeId(world, place), i: indicatorId(C), f: `${year}-01-01`, t: `${year}-12-30`, p: yearOf(year) },
  );
  if (errors) return JSON.stringify(errors);
  const u = data.unit;
  return place + ': ' + u.figures.nodes.map((n: any) => `${n.dimension ?? '-'}${n.period.end?.slice(5,7)}=${n.hidden ? 'H' : ''}${n.value ?? ''}${written(n.bounds)}${n.measure.word}`).join(' ') + ' | total ' + (u.total ? `${u.total.value} ${written(u.total.bounds)} ${u.total.refusal?.code}` : null);
}
const show = async (label: string, year: number, places = ['上城区', '小营街道', '紫阳街道', '长明寺巷社区', '老浙大社区', '紫金社区'], send = admin) => {
  console.log(label + '\n' + (await Promise.all(places.map((p) => seen(send, p, year).catch((e) => p + String(e))))).join('\n'));
};

it('explores', async () => {
  console.log(await world.sql(`select i.code, i.sensitive, i.basis, i.rule, i.levels, m.word from indicator i join measure m on m.code=i.measure_code where i.sensitive`));
  console.log((await world.sql(`select v.name, u.kind, pv.name as p from unit u join unit_version v on v.unit_id=u.id left join unit_version pv on pv.unit_id=v.parent_id where u.district_id=1`)).map((r: any) => `${r.name}/${r.kind}/${r.p}`).join(' '));
  console.log((await world.sql(`select r.kind, a.code as f, r.from_dimension, b.code as t, r.to_dimension from indicator_relation r join indicator a on a.id=r.from_id join indicator b on b.id=r.to_id`)).map((r: any) => JSON.stringify(r)).join('\n'));
  // A1 two axes
  await plant('xiaoying', 55, 2001); await plant('changmingsi', 3, 2001, { dimension: 'Y' }); await plant('laozheda', 52, 2001, { dimension: 'X' });
  await show('A1 two axes', 2001);
  // A2 level skip
  await plant('shangcheng', 55, 2002); await plant('changmingsi', 3, 2002); await plant('laozheda', 52, 2002);
  await show('A2 skip', 2002);
  // A2b upward
  await plant('shangcheng', 48, 2003); await plant('xiaoying', 18, 2003); await plant('ziyang', 30, 2003); await plant('changmingsi', 9, 2003); await plant('laozheda', 9, 2003);
  await show('A2b upward', 2003);
  // A3 measure
  await plant('xiaoying', 55, 2004); await plant('changmingsi', 3, 2004, { measure: 'OTHER' }).catch(async () => {
    const ms = await world.sql(`select m.code, m.word from measure m where m.kind = (select kind from measure mm join indicator i on i.measure_code = mm.code where i.code='${C}')`);
    console.log(ms);
    const own = (await world.sql<any>(`select measure_code from indicator where code='${C}'`))[0]!.measure_code;
    const other = ms.find((m: any) => m.code !== own)!.code as string;
    await plant('changmingsi', 3, 2004, { measure: other }); await plant('laozheda', 52, 2004, { measure: other });
  });
  await show('A3 measure', 2004);
  // A22 range values
  await plant('xiaoying', 55, 2005); await plant('changmingsi', 3, 2005); await plant('laozheda', null, 2005, { bounds: '[52,52]', qualifier: 'RANGE' });
  await show('A22 range part', 2005);
  await plant('xiaoying', null, 2006, { bounds: '[18,18]', qualifier: 'RANGE' }); await plant('changmingsi', 9, 2006); await plant('laozheda', 9, 2006);
  await show('A22b range whole', 2006);
  // A23 cover derivable
  await plant('xiaoying', 55, 2007); await plant('changmingsi', 3, 2007); await plant('laozheda', 52, 2007); await plant('laozheda', 30, 2007, { dimension: 'x' }); await plant('laozheda', 22, 2007, { dimension: 'y' });
  await show('A23 cover by its dimensions', 2007);
  for (const [f, u] of [['2008-01-01', '2008-07-01'], ['2008-07-01', '2009-01-01']]) await plant('laozheda', 26, 2008, { from: f, until: u });
  await plant('xiaoying', 55, 2008); await plant('changmingsi', 3, 2008); await plant('laozheda', 52, 2008);
  await show('A23b cover by its halves', 2008);
  // A25 joint
  const p = await plantProgram(world, 'changmingsi', ['laozheda', 'zijin']);
  await plant('changmingsi', 55, 2009, { programId: p }); await plant('laozheda', 52, 2009, { programId: p, owner: 'changmingsi' }); await plant('zijin', 3, 2009, { programId: p, owner: 'changmingsi' });
  await show('A25 joint', 2009);
  // A8 delta, null, zero-lower
  await plant('changmingsi', -3, 2010, { basis: 'DELTA' }); await plant('laozheda', null, 2010, { bounds: null }); await plant('zijin', 0, 2010, { bounds: '[0,5)' , qualifier: 'EXACT' });
  await plant('xiaoying', 5, 2010, { bounds: '[0,5)', qualifier: 'UNDER' });
  await show('A8 delta/null/under', 2010);
});
