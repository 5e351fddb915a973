import { isNonNullType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOf, wordsOf } from '#kernel/words';
import { globalId, newId, parseGlobalId } from '#kernel/ids';
import { openWorld, type Send, type World } from './world.ts';
import { type Sample, samplesOf, type Stage, stageOf } from './samples.ts';
import { call, canBeAsked, fieldsOf, idFieldsOf, inputOf, VERBS } from './verb-call.ts';

const SAMPLES = await samplesOf('samples');

/** People who may not touch what a sample makes, wherever it is. */
const OTHERS = {
  'a stranger': null,
  'a neighbouring street': 'ziyang.staff',
  'another district': 'binjiang.admin',
  'a partner': 'yiyou.owner',
  'the operator': 'operator',
} as const;
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

let world: World;
let stage: Stage;
let everyTable: Promise<{ name: string }[]> | undefined;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const as = async (login: string | null): Promise<Send> =>
  login === null ? world.anonymous : stage.as(login);

/**
 * Whatever stands in the database but sessions and counters: how many rows, and a sum over the
 * transactions that wrote them, which no change leaves as it was.
 */
async function everything(): Promise<unknown> {
  everyTable ??= world.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relpersistence = 'p'
        and c.relname not in ('session', 'known_device')`,
  );
  const sums = (await everyTable).map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, sum(xmin::text::bigint)::text as sum from "${name}"`,
  );
  return world.sql(`${sums.join(' union all ')} order by 1`);
}

/** Does something that must change nothing, and gives its answer. */
async function idly<T>(act: () => Promise<T>): Promise<T> {
  const before = await everything();
  const answer = await act();
  expect(await everything()).toEqual(before);
  return answer;
}

const isVersioned = (verb: string) =>
  fieldsOf(verb).some(({ name, type }) => name === 'expectedVersion' && isNonNullType(type));
type InputClass = Parameters<typeof wordsOf>[0];
type Text = [path: string, rule: ReturnType<typeof wordsOf>[number][1]];

/** The texts of an input and of the input objects in it, by their paths. */
function textsIn(type: InputClass, path = ''): Text[] {
  const own = wordsOf(type).map(([name, rule]): Text => [path + name, rule]);
  return [...own, ...partsOf(type).flatMap(([name, part]) => textsIn(part, `${path}${name}.`))];
}
const textsOf = (verb: string) => {
  const found = getMetadataStorage().inputTypes.find(({ name }) => name === inputOf(verb).name);
  return found ? textsIn(found.target as InputClass) : [];
};

/** An input with another text at a path, and that path as faults name it; a list is looked at in its first. */
function withText(given: object, path: string, text: string): { input: object; field: string[] } {
  const [name = '', ...rest] = path.split('.');
  const old = (given as Record<string, unknown>)[name];
  if (rest.length === 0) return { input: { ...given, [name]: text }, field: [name] };
  const first = Array.isArray(old) ? old[0] : old;
  const { input, field } = withText((first ?? {}) as object, rest.join('.'), text);
  if (!Array.isArray(old)) return { input: { ...given, [name]: input }, field: [name, ...field] };
  return { input: { ...given, [name]: [input, ...old.slice(1)] }, field: [name, '0', ...field] };
}

it('has a sample of every verb, and of no other', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...VERBS].sort());
});

describe.each(Object.entries(SAMPLES))('%s', (verb, { by, input }: Sample) => {
  it('works, and leaves an entry in the journal that says who', async () => {
    const given = await input(stage);
    const before = await world.sql('select id from audit_entry');
    const answer = await call(await as(by), verb, given);
    expect(answer).toMatchObject({ code: 'OK', faults: [] });
    const entries = await world.sql<{ verb: string; login: string }>(
      `select e.verb, a.login from audit_entry e join account a on a.id = e.account_id
        where e.id <> all($1)`,
      [before.map(({ id }) => id)],
    );
    expect(entries).toEqual([{ verb, login: by }]);
  });

  it.each(Object.entries(OTHERS))('is refused to %s, and writes nothing', async (_, login) => {
    if (login === by) return;
    const given = await input(stage);
    const { code } = await idly(async () => call(await as(login), verb, given));
    expect(REFUSED).toContain(code);
  });

  it.each(idFieldsOf(verb))('takes a made-up %s for unknown', async (name) => {
    const given = await input(stage);
    if (typeof given[name] !== 'string') return;
    const key = parseGlobalId(given[name])!;
    const madeUp = globalId(key.type, { ...key, id: newId() });
    for (const id of [madeUp, 'xyz', '']) {
      const { code } = await idly(async () => call(await as(by), verb, { ...given, [name]: id }));
      expect(['NOT_FOUND', 'UNKNOWN']).toContain(code);
    }
  });

  it.each(textsOf(verb))('keeps the limit of %s', async (name, { max, required }) => {
    const wrong: [string, string][] = [
      ['长'.repeat(max + 1), 'TOO_LONG'],
      ['响\u0007铃', 'CONTROL_CHARACTER'],
      ...(required ? ([['  ', 'REQUIRED']] as [string, string][]) : []),
    ];
    const given = await input(stage);
    for (const [text, code] of wrong) {
      const { input: bad, field } = withText(given, name, text);
      const { faults } = await idly(async () => call(await as(by), verb, bad));
      expect(faults).toContainEqual(
        expect.objectContaining({
          ...{ code, field: ['input', ...field] },
          message: expect.any(String),
        }),
      );
    }
    const full = await call(await as(by), verb, withText(given, name, '长'.repeat(max)).input);
    expect(full).toMatchObject({ code: 'OK', faults: [] });
  });

  if (isVersioned(verb)) {
    it('refuses a version that is not in force', async () => {
      const given = await input(stage);
      const stale = { ...given, expectedVersion: (given.expectedVersion as number) + 1 };
      const answer = await idly(async () => call(await as(by), verb, stale));
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'CONFLICT',
        currentVersion: given.expectedVersion,
        standing: { id: given.id ?? given.programId, version: given.expectedVersion },
      });
    });

    it('lets one of two at once win', async () => {
      const given = await input(stage);
      const send = await as(by);
      const answers = await Promise.all([call(send, verb, given), call(send, verb, given)]);
      const lost = answers.map(({ code }) => code).filter((code) => code !== 'OK');
      expect(lost).toHaveLength(1);
      // Who comes after it is answered as whoever still reads the row, or no longer does.
      const { code: late } = await call(send, verb, given);
      expect(['CONFLICT', 'NOT_FOUND']).toContain(late);
      expect(['CONFLICT', late]).toContain(lost[0]);
    });
  }

  it('says in viewerCan what it then does', async () => {
    for (const login of [by, 'shangcheng.admin', 'changmingsi.worker', 'ziyang.staff']) {
      const given = await input(stage);
      const send = await as(login);
      const said = await allowed(send, verb, given);
      const { code } = await call(send, verb, given);
      if (said === null) continue;
      expect([login, said]).toEqual([login, code === 'OK']);
    }
  });
});

type Can = { viewerCan: { verb: string; allowed: boolean }[] };

/**
 * What `viewerCan` says of a verb, on the row that its input names or on the unit of that; null when
 * that is not theirs to see, or has no such verb.
 */
async function allowed(send: Send, verb: string, given: Record<string, unknown>) {
  const { programId, indicatorId, toId, unitId, districtId } = given;
  const id = given.id ?? programId ?? unitId ?? indicatorId ?? toId ?? districtId;
  const { type } = parseGlobalId(id as string)!;
  if (!canBeAsked(type)) return null;
  const { data, errors } = await send<{ node: Can | null }>(
    `query ($id: ID!) { node(id: $id) { ... on ${type} { viewerCan { verb allowed } } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data!.node?.viewerCan.find((can) => can.verb === verb)?.allowed ?? null;
}
