import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, newProgram } from '#test/program-fixture';
import { openWorld, type Send, type World } from '#test/world';

const READERS = ['xiaoying.lead', 'xiaoying.staff', 'shangcheng.admin'] as const;

let world: World;
const people = new Map<string, Send>();
beforeAll(async () => {
  world = await openWorld();
  for (const login of READERS) people.set(login, await world.actAs(login));
});
afterAll(() => world.close());

interface Found {
  search: { kind: string; hasMore: boolean; hits: { id: string; node: object | null }[] }[];
}

/** What each of them is told of a name, by its words and by their initials. */
async function found(...texts: string[]) {
  const told: Record<string, string[]> = {};
  for (const [login, send] of people) {
    for (const text of texts) {
      const { data, errors } = await send<Found>(
        `query ($text: String!) { search(text: $text, kinds: [PROGRAM]) {
          kind hasMore hits { id node { id } } } }`,
        { text },
      );
      expect(errors).toBeUndefined();
      const hits = data!.search.flatMap((group) => group.hits);
      (told[login] ??= []).push(...hits.map(({ id }) => id));
    }
  }
  return told;
}

const everybody = (ids: string[]) => Object.fromEntries(READERS.map((login) => [login, ids]));

it('a program in the bin is found by nobody, and again by all of its readers once it is back', async () => {
  const lead = people.get('xiaoying.lead')!;
  const made = await newProgram(lead, '丙午纳凉夜校');
  const names = ['丙午纳凉夜校', 'bwnlyx'];
  expect(await found(...names)).toEqual(everybody([made.id, made.id]));

  const gone = await act(lead, 'deleteProgram', { id: made.id, expectedVersion: made.version });
  expect(gone.data!.deleteProgram!.userErrors).toEqual([]);
  // Whose bin it is in looks there: a search tells of it not even to them.
  expect(await found(...names)).toEqual(everybody([]));

  const back = await act(lead, 'restoreProgram', {
    ...{ id: made.id, expectedVersion: made.version + 1 },
  });
  expect(back.data!.restoreProgram!.userErrors).toEqual([]);
  expect(await found(...names)).toEqual(everybody([made.id, made.id]));
});

it('what is in the bin takes no place among the hits', async () => {
  const lead = people.get('xiaoying.lead')!;
  const [first, second] = [
    await newProgram(lead, '丁未晒书'),
    await newProgram(lead, '丁未晒书会'),
  ];
  const hits = async () => {
    const { data } = await lead<Found>(
      '{ search(text: "丁未晒书", kinds: [PROGRAM], first: 1) { kind hasMore hits { id node { id } } } }',
    );
    return data!.search.map(({ hasMore, hits }) => [hasMore, hits.map(({ id }) => id)]);
  };
  expect(await hits()).toEqual([[true, [first.id]]]);
  await act(lead, 'deleteProgram', { id: first.id, expectedVersion: first.version });
  expect(await hits()).toEqual([[false, [second.id]]]);
});
