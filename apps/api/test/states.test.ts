import { GraphQLEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrm, type Orm } from '#database/orm';
import { entities, lives, modules } from '#modules/index';
import { broughtBy } from '#setup/print/lifecycle-sql';
import { createSchema } from '#schema';
import { newSteps } from '#setup/new-steps';
import { cloneTemplate, type TestDatabase } from './test-server.ts';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await cloneTemplate();
  orm = await createOrm({ url: database.urls.owner, entities, connections: 2 });
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const ask = <Row>(text: string, params: unknown[] = []) =>
  orm.em.getConnection().execute<Row[]>(text, params);
const tableOf = (entity: string) => orm.getMetadata().getByClassName(entity).tableName;
const names = async (text: string, params: unknown[] = []) =>
  (await ask<{ name: string }>(text, params)).map(({ name }) => name).sort();

describe('a state', () => {
  it('is kept in no table without a lifecycle', async () => {
    const kept = await names(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name in ('state', 'status')`,
    );
    expect(kept).toEqual(lives.map(({ entity }) => tableOf(entity)).sort());
  });

  it('is published by no enum but that of a lifecycle', () => {
    const published = Object.values(createSchema(modules).getTypeMap())
      .filter((type) => type instanceof GraphQLEnumType && /(State|Status)$/.test(type.name))
      .map(({ name }) => name);
    // What became of a figure follows from its successor, where a target stands from its figures, where
    // a result stands from what was said of it and what changed since.
    const computed = ['FigureStatus', 'ResultState', 'TargetState'];
    const lived = [...computed, ...lives.map(({ entity }) => `${entity}State`)];
    expect(published.sort()).toEqual(lived.sort());
  });
});

it('the database has the moves and triggers that the code declares, and no others', async () => {
  expect([...(await newSteps(orm, lives))]).toEqual([]);
  const moved = await names('select distinct entity as name from state_move');
  expect(moved).toEqual(lives.map(({ entity }) => entity).sort());
});

describe.each(lives.map((life) => [life.entity, life] as const))('%s', (entity, life) => {
  const states = Object.keys(life.states).sort();

  it('has a column that takes its states alone', async () => {
    const [check] = await ask<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = ?::regclass and conname = ?`,
      [tableOf(entity), `${tableOf(entity)}_state_check`],
    );
    const found = [...check!.definition.matchAll(/'(\w+)'::/g)].map(([, state]) => state!);
    expect(found.sort()).toEqual(states);
  });

  it('comes into each of its states, and leaves each but those that nothing follows', () => {
    const ends = ({ toState, fromState, noState }: (typeof life.rows)[number]) => [
      ...[toState ?? fromState, noState].filter((state) => state !== null),
    ];
    const reached = new Set([life.first, ...life.rows.flatMap(ends)]);
    expect([...reached].sort()).toEqual(states);
    const last = states.filter(
      (state) => !life.rows.some((row) => row.fromState === state && row.toState !== state),
    );
    expect(last).toEqual([...(life.last ?? [])].sort());
  });

  it('is moved by steps alone: the application may write no column of its state', async () => {
    const guarded = [
      ...['state', 'state_since', ...Object.keys(life.subject?.stamps ?? {})],
      ...broughtBy(life),
    ];
    const open = `select column_name as name from information_schema.column_privileges
      where grantee = 'linli_app' and table_name = ? and privilege_type = ?`;
    const updated = await names(open, [tableOf(entity), 'UPDATE']);
    expect(updated.filter((name) => guarded.includes(name))).toEqual([]);
    const born = await names(open, [tableOf(entity), 'INSERT']);
    const brought = broughtBy(life);
    expect(born.filter((name) => guarded.includes(name) && !brought.includes(name))).toEqual([]);
  });
});
