import type { Client } from 'pg';
import type { Actor } from '../actors.ts';
import { asSet, type Work } from './work.ts';

const TITLE = '夏夜巡河';
const STARTS_ON = '2026-07-01';

const API_CREATE = `
  mutation Create($input: CreateProgramInput!) {
    createProgram(input: $input) {
      program { id title startsOn state version }
      userErrors { code }
    }
  }`;

/** The columns of a new row that the API's clients may set. */
const PROGRAM = `
  insert into program (district_id, id, unit_id, synthetic, title, starts_on)
  values ($1, $2, $3, false, $4, $5)
  returning json_build_object('id', id, 'title', title, 'startsOn', starts_on, 'state', state,
    'version', version)::text as answer`;

const STEP = `
  insert into step (district_id, id, subject_kind, subject_id, verb, row_version)
  values ($1, $2, 'Program', $3, 'createProgram', 1)`;

const AUDIT = `
  insert into audit_entry (district_id, id, unit_id, account_id, membership_id, verb, entity,
    entity_id, after, request_id)
  values ($1, $2, $3, $4, $5, 'createProgram', 'Program', $6, $7, $8)`;

/** What the API writes of a new program, with nothing asked beforehand: three rows, three statements. */
export function insertions(values: unknown[], newId: () => string) {
  const [districtId, unitId, accountId, membershipId] = values;
  const id = newId();
  const after = JSON.stringify({
    title: TITLE,
    titleEn: null,
    description: null,
    descriptionEn: null,
    startsOn: STARTS_ON,
    endsOn: null,
  });
  return [
    { name: 'program', text: PROGRAM, values: [districtId, id, unitId, TITLE, STARTS_ON] },
    { name: 'step', text: STEP, values: [districtId, newId(), id] },
    {
      name: 'audit',
      text: AUDIT,
      values: [districtId, newId(), unitId, accountId, membershipId, id, after, newId()],
    },
  ];
}

interface Created {
  id: string;
  [column: string]: unknown;
}

interface ApiBody {
  data: { createProgram: { program: Created; userErrors: object[] } };
}

/** The answers without the id, which is another each time. */
const fromApi = ({ data }: ApiBody): unknown => told(data.createProgram.program);
const fromSql = (body: Created): unknown => told(body);
const told = ({ id, ...columns }: Created) => ({ ...columns, hasId: id.length > 0 });

/** What the actor left in each table; everything else of the tables is the fill's. */
const WRITTEN = {
  program: `select to_jsonb(t) - '{id,created_at,updated_at,state_since}'::text[] as row from program t
    where id in (select subject_id from step where account_id = any($1))`,
  step: `select to_jsonb(t) - '{id,subject_id,program_id,at}'::text[] as row from step t
    where account_id = any($1)`,
  audit_entry: `select to_jsonb(t) - '{id,entity_id,request_id,at}'::text[] as row from audit_entry t
    where account_id = any($1)`,
} as const;

const accountsOf = (actors: readonly Actor[]) => actors.map(({ accountId }) => accountId);

async function rows(owner: Client, actors: readonly Actor[]): Promise<unknown> {
  const written: Record<string, unknown[]> = {};
  for (const [table, sql] of Object.entries(WRITTEN)) {
    const answer = await owner.query<{ row: unknown }>(sql, [accountsOf(actors)]);
    written[table] = asSet(answer.rows.map(({ row }) => row));
  }
  return written;
}

async function erase(owner: Client, actors: readonly Actor[]): Promise<void> {
  const own = [accountsOf(actors)];
  await owner.query(
    'delete from program where id in (select subject_id from step where account_id = any($1))',
    own,
  );
  await owner.query('delete from step where account_id = any($1)', own);
  await owner.query('delete from audit_entry where account_id = any($1)', own);
  await owner.query('vacuum analyze program, step, audit_entry');
}

/** Work 4: a street's staff starts a program; its first step and its entry in the journal with it. */
export const createProgram: Work = {
  name: 'createProgram',
  role: 'STREET_STAFF',
  parts: {
    api: {
      ask: ({ globalId }) => ({
        query: API_CREATE,
        variables: { input: { unitId: globalId, title: TITLE, startsOn: STARTS_ON } },
      }),
      read: fromApi,
    },
    sql: {
      ask: ({ districtId, unitId, accountId, membershipId }) => ({
        name: 'createProgram',
        values: [districtId, unitId, accountId, membershipId],
      }),
      read: fromSql,
    },
  },
  traces: { rows, erase },
};
