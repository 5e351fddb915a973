import { isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId, parseGlobalId } from '#kernel/ids';
import { type Login, type Sample, type Samples, type Stage, stageOf } from './samples.ts';
import { call, fieldsOf, inputOf } from './verb-call.ts';
import { followingDaysOf, idPathsOf, saidAt, textsOf, withSaid } from './verb-input.ts';
import { expectOutcome, outcomeOf, peopleOf, tellerOf, told } from './verb-people.ts';
import { openWorld, type Send, type World } from './world.ts';
import { takeWritten, watchWrites } from './written.ts';

let world: World;
let stage: Stage;

const as = async (login: Login | null): Promise<Send> =>
  login === null ? world.anonymous : stage.as(login);

/** Does something that must write nothing, and gives its answer. */
async function idly<T>(act: () => Promise<T>): Promise<T> {
  await takeWritten(world);
  const answer = await act();
  expect(await takeWritten(world)).toEqual([]);
  return answer;
}

const isVersioned = (verb: string) =>
  fieldsOf(verb).some(({ name, type }) => name === 'expectedVersion' && isNonNullType(type));

/** What holds of every verb, tried with the samples of a slice in a world of their own. */
export function verbMatrix(samples: Samples): void {
  beforeAll(async () => {
    world = await openWorld();
    stage = stageOf(world);
    await watchWrites(world);
  });
  afterAll(() => world.close());

  describe.each(Object.entries(samples))('%s', (verb, sample) => {
    people(verb, sample);
    ids(verb, sample);
    texts(verb, sample);
    days(verb, sample);
    if (isVersioned(verb)) versions(verb, sample);
  });
}

const ENTRIES_BESIDE = `select e.verb, a.login
  from audit_entry e join account a on a.id = e.account_id where e.id <> all($1)`;

function people(verb: string, sample: Sample) {
  const { input, refused, untold } = sample;
  const all = peopleOf(sample);
  const may = all.filter((login): login is Login => outcomeOf(sample, login) === 'OK');

  it('is refused to somebody who reads it, or the sample says why there is nobody', () => {
    const said = typeof refused === 'object' ? Object.keys(refused) : refused;
    expect(said.length).toBeGreaterThan(0);
  });

  it.each(may)(
    'works for %s, as viewerCan says, and the journal says who it was',
    async (login) => {
      const given = await input(stage);
      const send = await as(login);
      await expectTold(send, login, given);
      const before = await world.sql('select id from audit_entry');
      expect(await call(send, verb, given)).toMatchObject({ code: 'OK', faults: [] });
      const entries = await world.sql(ENTRIES_BESIDE, [before.map(({ id }) => id)]);
      expect(entries).toEqual([{ verb, login }]);
    },
  );

  it.each(all.filter((login) => !may.includes(login as Login)))(
    'is refused to %s, as viewerCan says, and writes nothing',
    async (login) => {
      const given = await input(stage);
      const send = await as(login);
      await expectTold(send, login, given);
      const answer = await idly(() => call(send, verb, given));
      expectOutcome(answer, outcomeOf(sample, login));
    },
  );

  async function expectTold(send: Send, login: Login | null, given: Record<string, unknown>) {
    const teller = tellerOf(verb, given);
    expect([verb, teller === null]).toEqual([verb, untold !== undefined]);
    const outcome = sample.blind?.includes(login!) ? 'NOT_FOUND' : outcomeOf(sample, login);
    if (teller !== null) expect(await told(send, verb, teller)).toBe(outcome);
  }
}

function ids(verb: string, { by, input, without = {} }: Sample) {
  const paths = idPathsOf(inputOf(verb));

  it('leaves out no id but those of which the sample says why', async () => {
    const given = await input(stage);
    const absent = paths.filter((path) => typeof saidAt(given, path) !== 'string');
    expect(absent).toEqual(Object.keys(without));
  });

  it.each(paths.filter((path) => !(path in without)))(
    'takes a made-up %s for unknown',
    async (path) => {
      const given = await input(stage);
      const key = parseGlobalId(saidAt(given, path) as string)!;
      const madeUp = globalId(key.type, { ...key, id: newId() });
      const send = await as(by);
      const codes = await idly(() =>
        Promise.all(
          [madeUp, 'xyz', ''].map(
            async (id) => (await call(send, verb, withSaid(given, path, id).input)).code,
          ),
        ),
      );
      for (const code of codes) expect(['NOT_FOUND', 'UNKNOWN']).toContain(code);
    },
  );
}

function texts(verb: string, { by, input, beside = {} }: Sample) {
  it.each(textsOf(inputOf(verb)))('keeps the limit of %s', async (name, { max, required }) => {
    const wrong: [string, string][] = [
      ['长'.repeat(max + 1), 'TOO_LONG'],
      ['响\u0007铃', 'CONTROL_CHARACTER'],
      ...(required ? ([['  ', 'REQUIRED']] as [string, string][]) : []),
    ];
    const given = { ...(await input(stage)), ...beside[name] };
    const send = await as(by);
    for (const [text, code] of wrong) {
      const { input: bad, field } = withSaid(given, name, text);
      const { faults } = await idly(() => call(send, verb, bad));
      expect(faults).toContainEqual(
        expect.objectContaining({
          ...{ code, field: ['input', ...field] },
          message: expect.any(String),
        }),
      );
    }
    // Another text each time: some have to be the only one of their place.
    const longest = String.fromCodePoint(0x4e00 + stage.next()).repeat(max);
    const full = await call(send, verb, withSaid(given, name, longest).input);
    expect(full).toMatchObject({ code: 'OK', faults: [] });
  });
}

function days(verb: string, { by, input }: Sample) {
  it.each(followingDaysOf(inputOf(verb)))('refuses %s before %s', async (name, first) => {
    const started = withSaid(await input(stage), first, '2024-03-02').input;
    const { input: bad, field } = withSaid(started, name, '2024-03-01');
    const send = await as(by);
    const { faults } = await idly(() => call(send, verb, bad));
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'END_BEFORE_START', field: ['input', ...field] }),
    );
  });
}

function versions(verb: string, { by, input }: Sample) {
  it('refuses a version that is not in force', async () => {
    const given = await input(stage);
    const send = await as(by);
    const stale = { ...given, expectedVersion: (given.expectedVersion as number) + 1 };
    const answer = await idly(() => call(send, verb, stale));
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      currentVersion: given.expectedVersion,
      standing: {
        id: given.id ?? given.programId ?? given.subjectId,
        version: given.expectedVersion,
      },
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
