import { afterAll, beforeAll, it } from 'vitest';
import { globalId } from '../src/kernel/ids.ts';
import { actOnFigure, payloadOf, placeId } from './figure-fixture.ts';
import { act, newIndicator, drafted } from './indicator-fixture.ts';
import { askTotal, indicatorId, plantFigure, plantProgram, plantTarget, totalIn, written, yearOf } from './total-fixture.ts';
import { openWorld, type World, type Send } from './world.ts';

let world: World; let staff: Send; let lead: Send; let admin: Send; let ziyang: Send;
let X: string;
beforeAll(async () => {
  world = await openWorld();
  [staff, lead, admin, ziyang] = await Promise.all(['xiaoying.staff', 'xiaoying.lead', 'shangcheng.admin', 'ziyang.staff'].map((l) => world.actAs(l))) as any;
  X = await placeId(world, '小营街道');
});
afterAll(() => world.close());
const base = (quantity: object, more: object = {}) => ({
  unitId: X, indicatorId: indicatorId('VENUE_USE_COUNT'), period: { start: '2001-01-01', end: '2002-01-01' }, quantity, source: { kind: 'ENTRY', title: 't' }, ...more });
const brief = (a: any) => { if (!a.data || !Object.values(a.data)[0]) return JSON.stringify(a.errors?.map((e: any) => e.extensions?.code + ' ' + e.message)); const p: any = Object.values(a.data)[0]; return p.figure ? `OK ${p.figure.value} ${p.figure.qualifier} ${p.figure.wording} ${written(p.figure.bounds)} ${p.figure.measure.word} ${p.figure.basis}` : JSON.stringify(p.userErrors); };
const rec = (q: object, m: object = {}, s: Send = staff) => actOnFigure(s, 'recordFigure', base(q, m)) as Promise<any>;
let year = 1900;
const nextP = () => { year += 1; return { period: { start: `${year}-01-01`, end: `${year + 1}-01-01` } }; };

it('quantities', async () => {
  const log: string[] = [];
  for (const [label, q, m] of [
    ['wording 200余 value 5', { wording: '200余场', value: '5' }],
    ['wording 近200余 EXACT 200', { wording: '近200余场', value: '200', qualifier: 'EXACT' }],
    ['wording with word of other kind, measure given', { wording: '200余人', value: '5', measure: '场' }],
    ['other kind measure', { value: '5', measure: '人' }],
    ['free text wording', { wording: '约一千万，<script>alert(1)</script>', value: '5' }],
    ['about half open', { value: '5', qualifier: 'ABOUT', lower: { value: '0' } }],
    ['about huge', { value: '5', qualifier: 'ABOUT', lower: { value: '0' }, upper: { value: '9'.repeat(40) } }],
    ['40 digits', { value: '9'.repeat(40) }],
    ['frac lower', { qualifier: 'RANGE', lower: { value: '0.1' }, upper: { value: '0.2' } }],
    ['range point', { qualifier: 'RANGE', lower: { value: '5' }, upper: { value: '5' } }],
    ['wording 负', { wording: '-5场' }],
    ['wording huge wan yi', { wording: '九千万亿亿亿亿亿亿场' }],
    ['wording digits', { wording: '9'.repeat(63) + '场' }],
    ['wording percent', { wording: '150%' }],
    ['empty', {}],
    ['null bytes', { wording: '20\u0000场' }],
    ['delta neg', { value: '-5' }, { basis: 'DELTA' }],
    ['ratio of a count -5%', { value: '-5', measure: '%' }, { basis: 'RATIO' }],
    ['NEARLY 0', { value: '0', qualifier: 'NEARLY' }],
    ['UNDER 0', { value: '0', qualifier: 'UNDER' }],
    ['AT_MOST 0', { value: '0', qualifier: 'AT_MOST' }],
  ] as [string, object, object?][]) log.push(label + ' → ' + brief(await rec(q, { ...nextP(), ...m })));
  for (const [ind, q] of [['OCCUPANCY_RATE', { value: '-50' }], ['OCCUPANCY_RATE', { value: '5000' }], ['AVG_AGE', { value: '-3' }], ['INCOME_GAIN', { value: '-3' }], ['RATE_PER_1000', { value: '99999' }]] as const)
    log.push(ind + JSON.stringify(q) + ' → ' + brief(await rec(q, { ...nextP(), indicatorId: indicatorId(ind) })));
  for (const period of [{ start: '2001-01-01', end: '9999-12-31' }, { start: null, end: '0001-01-01' }, { start: '2001-01-01', end: null }, { start: '2001-03-05', end: '2002-03-05', grain: 'YEAR' }, { start: '2001-01-31', end: '2001-03-03', grain: 'MONTH' }, { start: '2020-01-01', end: '2090-01-01' }, {end: '2090-01-01'}])
    log.push('period ' + JSON.stringify(period) + ' → ' + brief(await rec({ value: '1' }, { period })));
  console.log(log.join('\n'));
});

it('slots', async () => {
  const log: string[] = [];
  const total = async (y: number, label: string) => { const t = totalIn(await askTotal(staff, X, 'VENUE_USE_COUNT', { period: yearOf(y) })); log.push(`${label}: total ${t.value} ${written(t.bounds)} ${t.refusal?.code} made ${t.figures.length} left ${t.leftOut.map((l) => l.reason.code)} notes ${t.notes.map((n) => n.code)}`); };
  const p = (y: number, grain: string | null = null) => ({ period: { start: `${y}-01-01`, end: `${y + 1}-01-01`, grain } });
  log.push(brief(await rec({ value: '50', measure: '场' }, p(1800)))); log.push(brief(await rec({ value: '50', measure: '次' }, p(1800)))); log.push(brief(await rec({ value: '50', measure: '场次' }, p(1800))));
  await total(1800, 'same number three words');
  log.push(brief(await rec({ value: '50', measure: '场' }, p(1801)))); log.push(brief(await rec({ value: '60', measure: '次' }, p(1801))));
  await total(1801, 'different number two words');
  for (const [i, g] of [null, 'YEAR', 'SEASON', 'PLAN'].entries()) log.push(brief(await rec({ value: String(50 + i) }, p(1802, g))));
  await total(1802, 'four grains');
  // basis change keeps slot id
  const f1 = payloadOf(await rec({ value: '7' }, p(1803)));
  const c = await actOnFigure(staff, 'correctFigure', { id: f1.figure!.id, expectedVersion: f1.figure!.version, quantity: { value: '8' }, basis: 'CUMULATIVE', source: { kind: 'ENTRY', title: 't' }, reason: 'r' });
  log.push('correct basis → ' + brief(c)); log.push('record again → ' + brief(await rec({ value: '9' }, p(1803))));
  log.push(JSON.stringify(await world.sql(`select slot_id, count(*)::int as n from figure where superseded_at is null group by slot_id having count(*) > 1`)));
  const hist = await staff<any>(`query ($id: ID!) { node(id: $id) { ... on Figure { history(first: 9) { nodes { value basis status } } } } }`, { id: payloadOf(c as any).figure!.id });
  log.push(JSON.stringify(hist.data ?? hist.errors));
  // overlapping
  for (const [s, e, v] of [['1804-01-01', '1804-07-01', '10'], ['1804-04-01', '1804-10-01', '10'], ['1804-07-01', '1805-01-01', '10']]) log.push(brief(await rec({ value: v }, { period: { start: s, end: e } })));
  await total(1804, 'overlapping periods');
  // closed indicator / negative correct
  const d = payloadOf(await rec({ value: '-5' }, { ...p(1805), basis: 'DELTA' }));
  log.push('neg delta→stock ' + brief(await actOnFigure(staff, 'correctFigure', { id: d.figure!.id, expectedVersion: 1, quantity: { value: '-5' }, basis: 'STOCK', source: { kind: 'ENTRY', title: 't' }, reason: 'r' })));
  log.push('stale version ' + brief(await actOnFigure(staff, 'withdrawFigure', { id: d.figure!.id, expectedVersion: 99, reason: 'r' })));
  log.push('correct with other kind ' + brief(await actOnFigure(staff, 'correctFigure', { id: d.figure!.id, expectedVersion: 1, quantity: { value: '5', measure: '人' }, source: { kind: 'ENTRY', title: 't' }, reason: 'r' })));
  console.log(log.join('\n'));
});

it('foreign writes', async () => {
  const log: string[] = [];
  const Z = await placeId(world, '紫阳街道'); const CM = await placeId(world, '长明寺巷社区'); const D = await placeId(world, '上城区'); const XS = await placeId(world, '萧山区');
  for (const [n, u] of [['ziyang', Z], ['district', D], ['xiaoshan', XS], ['child', CM]] as const) log.push(`staff records in ${n} → ` + brief(await rec({ value: '1' }, { ...nextP(), unitId: u })));
  const pz = await plantProgram(world, 'ziyang'); const px = await plantProgram(world, 'yuhang'); const joint = await plantProgram(world, 'ziyang', ['xiaoying']); const pd = await plantProgram(world, 'shangcheng');
  for (const [n, d, id] of [['ziyang program', 1, pz], ['yuhang program', 4, px], ['yuhang as 1', 1, px], ['district program', 1, pd], ['joint of ziyang', 1, joint]] as const) log.push(`${n} → ` + brief(await rec({ value: '11' }, { ...nextP(), programId: globalId('Program', { districtId: d, id }) })));
  for (const [n, m] of [['dimension unknown', { dimension: '没有' }], ['dimension blank', { dimension: ' ' }], ['dimension long', { dimension: 'x'.repeat(101) }], ['dimension empty', { dimension: '' }]] as const) log.push(n + ' → ' + brief(await rec({ value: '1' }, { ...nextP(), ...m })));
  // target via participation hijacks outcome
  const year = 2015; const P = globalId('Program', { districtId: 1, id: joint });
  await plantFigure(world, { unit: 'ziyang', code: 'VENUE_USE_COUNT', value: 40, programId: joint, from: `${year}-01-01`, until: `${year + 1}-01-01` });
  await plantTarget(world, { unit: 'ziyang', code: 'VENUE_USE_COUNT', value: 100, programId: joint, from: `${year}-01-01`, until: `${year + 1}-01-01` });
  const outcome = async (s: Send) => JSON.stringify((await s<any>(`query ($id: ID!) { node(id: $id) { ... on Program { outcomes(first: 5) { nodes { figure { value unit { name } } target { value unit { name } } progress { state margin { value } } } } targets(first: 5) { nodes { value unit { name } } } } } }`, { id: P })).data);
  log.push('before ' + await outcome(admin));
  const t = await lead<any>(`mutation ($input: SetTargetInput!) { setTarget(input: $input) { target { value } userErrors { code field } } }`, { input: { unitId: X, programId: P, indicatorId: indicatorId('VENUE_USE_COUNT'), planStart: '2015-12-31', planEnd: '2016-01-01', quantity: { value: '1' }, source: { kind: 'ENTRY', title: 't' } } });
  log.push('set ' + JSON.stringify(t)); log.push('after admin ' + await outcome(admin)); log.push('after ziyang ' + await outcome(ziyang)); log.push('after lead ' + await outcome(lead));
  console.log(log.join('\n'));
});

it('sensitive switch', async () => {
  const log: string[] = [];
  const ind = await newIndicator(admin, 'SECRET_CASES', { sensitive: true, name: '个案' });
  log.push(brief(await rec({ value: '3' }, { ...nextP(), indicatorId: ind.id })));
  const CM = await placeId(world, '长明寺巷社区'); const worker = await world.actAs('changmingsi.worker');
  const own = payloadOf(await rec({ value: '4' }, { ...nextP(), unitId: CM, indicatorId: ind.id }, worker) as any);
  const look = async () => JSON.stringify((await admin<any>(`query ($id: ID!) { node(id: $id) { ... on Figure { value hidden wording } } }`, { id: own.figure!.id })).data);
  log.push('before ' + await look());
  log.push(JSON.stringify((await act(admin, 'updateIndicator', { id: ind.id, expectedVersion: ind.version, sensitive: false })).data?.updateIndicator?.userErrors));
  log.push('after ' + await look());
  log.push(JSON.stringify((await act(admin, 'updateIndicator', { id: ind.id, expectedVersion: ind.version + 1, sensitive: true })).data?.updateIndicator?.userErrors));
  log.push('again ' + await look());
  // rate of a sensitive numerator
  const rate = await newIndicator(admin, 'CASE_RATE', { measure: '%', basis: 'RATIO', rule: 'RECOMPUTE', name: '个案改善率', sensitive: true });
  const r = payloadOf(await rec({ value: '37.5' }, { ...nextP(), unitId: CM, indicatorId: rate.id }, worker) as any);
  log.push('sensitive rate ' + JSON.stringify((await admin<any>(`query ($id: ID!) { node(id: $id) { ... on Figure { value hidden qualifier bounds { lower { value } upper { value } } } } }`, { id: r.figure!.id })).data));
  const r2 = payloadOf(await rec({ value: '0.6' }, { ...nextP(), unitId: CM, indicatorId: rate.id }, worker) as any);
  log.push('sensitive small rate ' + JSON.stringify((await admin<any>(`query ($id: ID!) { node(id: $id) { ... on Figure { value hidden qualifier bounds { lower { value } upper { value } } } } }`, { id: r2.figure!.id })).data));
  // street staff rewrites a small case count that they cannot read
  const v = await staff<any>(`query ($id: ID!) { node(id: $id) { ... on Figure { id version value hidden } } }`, { id: own.figure!.id });
  log.push('staff sees ' + JSON.stringify(v.data));
  log.push('staff corrects ' + brief(await actOnFigure(staff, 'correctFigure', { id: own.figure!.id, expectedVersion: 1, quantity: { value: '6' }, source: { kind: 'ENTRY', title: 't' }, reason: 'r' })));
  console.log(log.join('\n'));
});
