import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { createOrm, type Orm } from '#database/orm';
import { JOINT_OWNER } from '#modules/figures/total/total.query';
import { entities } from '#modules/index';
import { dropEverything } from '#setup/prepare';
import { cloneTemplate, type TestDatabase } from './test-server.ts';

let database: TestDatabase;
let orm: Orm;
let client: pg.Client;
beforeAll(async () => {
  database = await cloneTemplate();
  await dropEverything(database.urls.owner);
  orm = await createOrm({ url: database.urls.owner, entities, connections: 2 });
  client = new pg.Client({ connectionString: database.urls.owner });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await orm.close();
  await database.drop();
});

const id = (n: number) => `'00000000-0000-7000-8000-${String(n).padStart(12, '0')}'`;

/** Rows as the first migration knew them: a street with all that later ones change. */
const ROWS = `
insert into unit (district_id, id, kind) values (1, ${id(1)}, 'DISTRICT'), (1, ${id(2)}, 'STREET');
insert into measure (code, kind, word, word_en) values ('REN', 'PERSON', '人', 'persons');
insert into indicator (id, code, name, measure_code, basis, rule, sensitive) values
  (${id(3)}, 'SEEN', 'a', 'REN', 'STOCK', 'SUM', false), (${id(4)}, 'KEPT', 'b', 'REN', 'STOCK', 'SUM', true),
  (${id(5)}, 'PART', 'c', 'REN', 'STOCK', 'SUM', false);
insert into indicator_relation (id, from_id, to_id, kind) values (${id(6)}, ${id(5)}, ${id(4)}, 'PART_OF');
insert into program (district_id, id, unit_id, title, closed_at) values
  (1, ${id(7)}, ${id(2)}, 'runs', null), (1, ${id(8)}, ${id(2)}, 'over', '2026-02-02');
insert into participation (district_id, id, unit_id, program_id, participant_id, weight) values
  (1, ${id(9)}, ${id(2)}, ${id(7)}, ${id(1)}, 2);
insert into source (district_id, id, unit_id, kind, title) values (1, ${id(10)}, ${id(1)}, 'REPORT', 't');
insert into target (district_id, id, unit_id, indicator_id, measure_code, value, qualifier, source_id) values
  (1, ${id(11)}, ${id(2)}, ${id(3)}, 'REN', 3, 'EXACT', ${id(10)});
insert into figure (district_id, id, unit_id, program_id, program_unit_id, indicator_id, measure_code, value,
    qualifier, source_id, slot_id, basis, origin, period_start, period_end) values
  (1, ${id(12)}, ${id(2)}, ${id(7)}, ${id(2)}, ${id(3)}, 'REN', 3, 'EXACT', ${id(10)}, ${id(12)}, 'STOCK',
    'REPORTED', '2025-01-01', '2026-01-01');
insert into agreement (district_id, id, unit_id, title, field_groups) values
  (1, ${id(13)}, ${id(2)}, 'a', '{OUTCOMES}');`;

/** What the second migration brought: findings, and what was decided on them. */
const FINDINGS = `
insert into finding (district_id, id, unit_id, check_code, key, severity, figure_ids, params, status, cleared_at)
select 1, f.id::uuid, ${id(2)}, 'K4', f.key, 'NOTE', '{}', '{}', f.status, f.cleared_at::timestamptz
  from (values (${id(14)}, 'reopened', 'OPEN', null), (${id(15)}, 'settled', 'SETTLED', null),
    (${id(16)}, 'gone', 'CLEARED', '2026-03-03')) f(id, key, status, cleared_at);
insert into finding_settlement (district_id, id, unit_id, finding_id, decision, reason, settled_by,
  settled_by_name, settled_at)
select 1, s.id::uuid, ${id(2)}, s.finding_id::uuid, s.decision, s.reason, ${id(20)}, '李', '2026-01-01'
  from (values (${id(21)}, ${id(14)}, 'EXPLAINED', 'one'), (${id(22)}, ${id(14)}, 'UNVERIFIABLE', 'two'),
    (${id(23)}, ${id(14)}, 'REOPENED', 'three'), (${id(24)}, ${id(15)}, 'UNVERIFIABLE', 'four'))
    s(id, finding_id, decision, reason);`;

const valuesOf = async (text: string) =>
  (await client.query(text)).rows.map((row) => Object.values(row).join(' '));

describe('migrations', () => {
  it('run one by one, as on a database that had the ones before for years', async () => {
    const pending = await orm.migrator.getPending();
    expect(pending.length).toBeGreaterThan(1);
    for (const [at, { name }] of pending.entries()) {
      const done = await orm.migrator.up({ to: name });
      expect(done.map((migration) => migration.name)).toEqual([name]);
      if (at === 0) await client.query(ROWS);
      if (at === 1) await client.query(FINDINGS);
    }
  });

  it.each([
    [
      'programs as general ones of no brand and no line',
      'select type, lines::text, num_nonnulls(brand_id, stage, school_id) as more from program order by id',
      ['GENERAL {} 0', 'GENERAL {} 0'],
    ],
    [
      'lines of work of the platform',
      'select count(*), count(owner_district_id) as own from work_line',
      ['10 0'],
    ],
    [
      'the list of measures',
      'select code, word_en from measure order by code limit 1',
      ['BA pieces'],
    ],
    ['a measure that was', `select word_en from measure where code = 'REN'`, ['people']],
    [
      'what is told by a sensitive indicator',
      `select code from indicator where sensitive order by 1`,
      ['KEPT', 'PART'],
    ],
    ['programs', 'select title, state from program order by 1', ['over CLOSED', 'runs RUNNING']],
    [
      'programs with participants as shared',
      'select sharing from program order by id',
      ['SHARED', 'NONE'],
    ],
    [
      'weights of all as agreed to',
      `select g.shares_version, p.weight, p.agreed_version from participation p
         join program g on g.district_id = p.district_id and g.id = p.program_id`,
      ['1 2 1'],
    ],
    [
      'joint results as they were counted',
      `select t.program_id is not null as joint, ${JOINT_OWNER} is not distinct from case when exists (
           select from participation j where j.district_id = t.district_id
             and j.program_id = t.program_id and j.state = 'ACCEPTED') then t.program_unit_id end as same
         from figure t`,
      ['true true'],
    ],
    [
      'who took part',
      'select state, created_at = state_since and updated_at = state_since from participation',
      ['ACCEPTED true'],
    ],
    [
      'findings',
      `select key, state, state_since::date from finding order by key`,
      [
        expect.stringMatching(/^gone CLEARED .*Mar 03 2026/),
        expect.stringMatching(/^reopened OPEN .*Jan 01 2026/),
        expect.stringMatching(/^settled UNVERIFIABLE .*Jan 01 2026/),
      ],
    ],
    [
      'what was decided on findings',
      `select s.verb, s.from_state, s.to_state, s.row_version, s.reason, s.account_name
         from step s where subject_kind = 'Finding' order by s.id`,
      [
        'explainFinding OPEN EXPLAINED 2 one 李',
        'markUnverifiable EXPLAINED UNVERIFIABLE 3 two 李',
        'reopenFinding UNVERIFIABLE OPEN 4 three 李',
        'markUnverifiable OPEN UNVERIFIABLE 2 four 李',
      ],
    ],
    ['targets', 'select slot_id = id from target', ['true']],
    [
      'agreements',
      'select array_to_string(field_groups, $$,$$) from agreement',
      ['BASICS,OUTCOMES'],
    ],
    [
      'sources',
      'select cardinality(told), told[1].unit_id = told[2].unit_id from source',
      ['2 true'],
    ],
  ])('bring up to date %s', async (_what, text, expected) => {
    expect(await valuesOf(text)).toEqual(expected);
  });
});
