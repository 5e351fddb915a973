import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId, type NodeType } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { insert } from '#test/isolation-rows';
import { statements } from '#test/total-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
const people: Record<string, Send> = {};
const PEOPLE = [
  ...['shangcheng.admin', 'xiaoying.lead', 'xiaoying.staff', 'ziyang.staff'],
  ...['changmingsi.worker', 'xiaoshan.admin', 'yiyou.owner', 'operator'],
];
beforeAll(async () => {
  world = await openWorld();
  for (const login of PEOPLE) people[login] = await world.actAs(login);
});
afterAll(() => world.close());

const KEYS = ['shangcheng', 'xiaoying', 'changmingsi', 'daxuelu', 'hongxiang', 'ziyang'];
const place = (key: string) => ({ district_id: 1, unit_id: unitId(key) });
const key = fc.constantFrom(...KEYS);
const day = fc.constantFrom('2001-01-01', '2999-01-01', null);

interface Planted {
  program: { unit: string; state: string; starts: string | null; ends: string | null };
  invited: { unit: string; state: string };
  finding: { unit: string; state: string };
}

const rows = fc.array(
  fc.record({
    program: fc.record({
      unit: key,
      state: fc.constantFrom('PLANNED', 'RUNNING', 'PAUSED', 'CLOSED'),
      starts: fc.constantFrom('2000-06-01', null),
      ends: day,
    }),
    invited: fc.record({
      unit: key,
      state: fc.constantFrom('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT'),
    }),
    finding: fc.record({ unit: key, state: fc.constantFrom('OPEN', 'EXPLAINED', 'UNVERIFIABLE') }),
  }),
  { minLength: 1, maxLength: 4 },
);

async function plant({ program, invited, finding }: Planted): Promise<void> {
  const [programId, findingId] = [newId(), newId()];
  const { unit, state, starts: starts_on, ends: ends_on } = program;
  await insert(world, 'program', {
    ...{ ...place(unit), id: programId, title: `植入 ${programId}`, state, starts_on, ends_on },
    closed_at: state === 'CLOSED' ? '2020-01-01T00:00:00Z' : null,
  });
  if (invited.unit !== unit) {
    const part = { program_id: programId, participant_id: unitId(invited.unit) };
    await insert(world, 'participation', {
      ...{ ...place(unit), id: newId(), ...part, state: invited.state },
    });
  }
  await insert(world, 'finding', {
    ...{ ...place(finding.unit), id: findingId, check_code: 'K4', key: findingId },
    ...{ severity: 'NOTE', figure_ids: '{}', params: '{"says":"K4"}', state: finding.state },
  });
}

const TODO = `kind says waitsSince due unit { id } node { id }`;
interface Todo {
  kind: string;
  title: string;
  node: { id: string };
  unit: { id: string };
  due: string | null;
  waitsSince: string;
}

const idOf = (own: string) => {
  const type = own === 'shangcheng' ? 'District' : own.endsWith('ying') ? 'Street' : 'Community';
  const kind = own === 'ziyang' ? 'Street' : own === 'hongxiang' ? 'Site' : type;
  return globalId(kind, { districtId: 1, id: unitId(own) });
};

/** Rows with the verb that ends their waiting, as the database has them: whether or not they wait. */
const WAITING: [type: NodeType, sql: string, verb: string][] = [
  [
    'Finding',
    "select id, unit_id, state = 'OPEN' as waits from finding where district_id = 1",
    'explainFinding',
  ],
  [
    'Program',
    "select id, unit_id, state = 'RUNNING' and ends_on < '2025-01-01' as waits from program where district_id = 1 and deleted_at is null",
    'closeProgram',
  ],
  [
    'Program',
    "select id, unit_id, state = 'PLANNED' and starts_on < '2025-01-01' as waits from program where district_id = 1 and deleted_at is null",
    'startProgram',
  ],
  [
    'Participation',
    "select id, participant_id as unit_id, state = 'INVITED' as waits from participation where district_id = 1",
    'acceptInvitation',
  ],
];

/** The ids of rows at and below a unit that wait and that the reader may do the verb to. */
async function expected(send: Send, unit: string): Promise<string[]> {
  const found: string[] = [];
  for (const [type, sql, verb] of WAITING) {
    const asked = await world.sql<{ id: string }>(
      `select t.id from (${sql}) t
         join unit_path p on p.district_id = 1 and p.descendant_id = t.unit_id
        where p.ancestor_id = $1 and t.waits`,
      [unitId(unit)],
    );
    for (let at = 0; at < asked.length; at += 100) {
      const ids = asked.slice(at, at + 100).map(({ id }) => globalId(type, { districtId: 1, id }));
      const { data } = await send<{
        nodes: ({ id: string; viewerCan: { allowed: boolean }[] } | null)[];
      }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { viewerCan(verbs: [${verb}]) { allowed } } } }`,
        { ids },
      );
      const mine = data!.nodes.filter((row) => row?.viewerCan[0]!.allowed);
      found.push(...mine.map((row) => row!.id));
    }
  }
  return found.sort();
}

describe('a to-do list', () => {
  it('has a row exactly while it waits for somebody the reader is', async () => {
    let listed = 0;
    const asked = fc.tuple(rows, fc.constantFrom(...PEOPLE), key);
    await fc.assert(
      fc.asyncProperty(asked, async ([planted, login, unit]) => {
        for (const row of planted) await plant(row);
        const send = people[login]!;
        const { data, errors } = await send<{ todo: Todo[] | null }>(
          `query ($of: ID!) { todo(of: $of) { ${TODO} title } }`,
          { of: idOf(unit) },
        );
        if (errors) return void expect(errors[0]!.extensions.code).toBe('NOT_FOUND');
        const ids = data!.todo!.map(({ node }) => node.id);
        expect(ids.toSorted()).toEqual(await expected(send, unit));
        const dues = data!.todo!.map(({ due }) => due ?? '9');
        expect(dues).toEqual(dues.toSorted());
        listed += ids.length;
        const counts = await send<{ todoCounts: { kind: string; count: number }[] }>(
          'query ($of: ID!) { todoCounts(of: $of) { kind count } }',
          { of: idOf(unit) },
        );
        for (const { kind, count } of counts.data!.todoCounts) {
          expect(count).toBe(data!.todo!.filter((row) => row.kind === kind).length);
        }
      }),
      { numRuns: 60 },
    );
    expect(listed).toBeGreaterThan(0);
  });

  it('takes three statements, whatever the kinds: the unit, the memberships, the list', async () => {
    const send = people['xiaoying.staff']!;
    const counted = async (query: string) => {
      const before = await statements(world);
      const { errors } = await send(query, { of: idOf('xiaoying') });
      expect(errors).toBeUndefined();
      return (await statements(world)) - before;
    };
    const fields = 'kind says title waitsSince due';
    expect(await counted(`query ($of: ID!) { todo(of: $of) { ${fields} } }`)).toBe(3);
    const few = '(of: $of, kinds: [FINDING_OPEN], first: 1)';
    expect(await counted(`query ($of: ID!) { todo${few} { ${fields} } }`)).toBe(3);
    expect(await counted('query ($of: ID!) { todoCounts(of: $of) { kind count } }')).toBe(3);
  });

  it('says what is to be done in the language of the reader, and lists at most a hundred', async () => {
    const send = people['xiaoying.staff']!;
    for (let at = 0; at < 101; at += 1) {
      const finding = { unit: 'daxuelu', state: 'OPEN' };
      const program = { unit: 'ziyang', state: 'PAUSED', starts: null, ends: null };
      await plant({ program, invited: { unit: 'ziyang', state: 'LEFT' }, finding });
    }
    const query = `query ($of: ID!) { todo(of: $of, kinds: [FINDING_OPEN]) { says }
      todoCounts(of: $of, kinds: [FINDING_OPEN]) { says count } }`;
    const [en, zh] = await Promise.all(
      ['en', 'zh-CN'].map(async (locale) => {
        const of = { of: idOf('xiaoying') };
        return send<{ todo: object[]; todoCounts: object[] }>(query, of, locale);
      }),
    );
    expect(en!.errors ?? zh!.errors).toBeUndefined();
    expect(en!.data!.todo).toHaveLength(100);
    expect(zh!.data!.todoCounts).toEqual([{ says: '核查待处理', count: 100 }]);
    expect(en!.data!.todoCounts).toMatchObject([{ count: 100 }]);
  });

  it.each([0, 101])('is refused for the first %i', async (first) => {
    const { errors } = await people['xiaoying.staff']!(
      'query ($of: ID!, $first: Int!) { todo(of: $of, first: $first) { kind } }',
      { of: idOf('xiaoying'), first },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is refused to a stranger', async () => {
    const { errors } = await world.anonymous('query ($of: ID!) { todo(of: $of) { kind } }', {
      of: idOf('xiaoying'),
    });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
