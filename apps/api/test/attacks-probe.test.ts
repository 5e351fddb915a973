import pg from 'pg';
import { afterAll, beforeAll, it } from 'vitest';
import { openWorld, type World } from './world.ts';
import { globalId } from '../src/kernel/ids.ts';
import { demoId } from '../src/database/demo/identity.ts';
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
async function stmts(): Promise<number> {
  const text = await (await fetch(world.url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}
const nest = (...parts: string[]) => parts.reduceRight((inner, p) => (inner ? `${p} { ${inner} }` : p), '');
it('probe', async () => {
  const admin = await world.actAs('shangcheng.admin');
  const shi = await world.sql(`select login from account`); console.log('##', JSON.stringify(shi.map((r) => r.login)));
  const go = async (name: string, send: typeof admin, q: string, v: object = {}) => {
    const t = performance.now(); const b = await stmts();
    let r: unknown;
    try { r = await Promise.race([send(q, v), new Promise((_, no) => setTimeout(() => no(new Error('15s')), 15000))]); } catch (e) { r = String(e); }
    const text = JSON.stringify(r) ?? '';
    console.log(`## ${name}: ${Math.round(performance.now() - t)} ms stm ${(await stmts()) - b} len ${text.length} :: ${text.slice(0, 300)} ... ${text.slice(-160)}`);
  };
  const did = globalId('District', { districtId: 1, id: demoId('unit/shangcheng') });
  const row = (await world.sql(`select id from unit where kind='DISTRICT' and district_id=1`))[0]!;
  const d1 = globalId('District', { districtId: 1, id: row.id as string });
  void did;
  const big = nest('districts(first:100)', 'nodes', 'streets(first:100)', 'nodes', 'communities(first:100)', 'nodes', 'programs(first:100)', 'nodes', 'title');
  await go('big', admin, `{ ${big} }`);
  await go('negative', admin, `{ a: node(id:"${d1}") { ... on District { programs(first:-2000000000) { nodes { id } } } } ${big} }`);
  const frag = ['fragment F0 on Query { __typename }', ...Array.from({ length: 20 }, (_, i) => `fragment F${i + 1} on Query { ...F${i} ...F${i} }`)].join(' ');
  await go('doubling', admin, `{ ...F20 ${big} } ${frag}`);
  await go('nested intro', world.anonymous, `{ ${nest('__schema', 'types', 'fields', 'type', 'fields', 'type', 'fields', 'type', 'fields', 'name')} }`);
  await go('many var', admin, `query($n: Int = 100) { ${big.replaceAll('first:100', 'first:$n')} }`);
}, 300_000);
it('sql', async () => {
  const app = new pg.Client({ connectionString: world.database.urls.app }); await app.connect();
  const token = await world.tokenOf('xiaoying.staff');
  const h = (await world.auth.resolve(token))!.handle;
  const as = async (handle: string, sql: string, keep = false) => {
    await app.query('begin'); await app.query(`select set_config('app.session',$1,true)`, [handle]);
    try { const r = await app.query(sql); await app.query(keep ? 'commit' : 'rollback'); return JSON.stringify(r.rows ?? r.rowCount)?.slice(0, 300) + ' n=' + r.rowCount; }
    catch (e) { await app.query('rollback'); return String(e); }
  };
  const victim = (await world.sql(`select p.district_id, p.id, p.unit_id, p.title from program p where p.district_id <> 1 and exists (select from figure f where f.program_id=p.id) limit 1`))[0]!;
  const own = (await world.sql(`select u.id from unit u join unit_version v on v.unit_id=u.id where v.name='小营街道'`))[0]!;
  console.log('## victim', JSON.stringify(victim));
  console.log('## before', await as(h, `select id from program where id='${victim.id}'`), await as(h, `select id from figure where program_id='${victim.id}'`));
  console.log('## plant', await as(h, `insert into program(district_id,id,unit_id,title) values (1,'${victim.id}','${own.id}','x')`, true));
  console.log('## plant2', await as(h, `insert into participation(district_id,id,unit_id,program_id,participant_id) values (1,'${victim.id}','${own.id}','${victim.id}','${own.id}')`, true));
  console.log('## after', await as(h, `select district_id,title from program where id='${victim.id}'`), await as(h, `select district_id,value from figure where program_id='${victim.id}'`));
  console.log('## temp', await as(h, `create temp table t(x int)`), await as(h, 'create table public.t(x int)'));
  console.log('## alter role', await as(h, `alter role linli_app set app.session = 'x'`));
  console.log('## activity', await as(h, `select query from pg_stat_activity where query like '%app.session%' and pid <> pg_backend_pid()`));
  console.log('## acl', JSON.stringify(await world.sql(`select datacl::text from pg_database where datname=current_database()`)));
  console.log('## audit', await as(h, `insert into audit_entry(district_id,id,account_id,verb,entity,entity_id,request_id) values (5,gen_random_uuid(),actor_account(),'x','Program',gen_random_uuid(),'r')`));
  await app.end();
}, 60_000);
