import { type GraphQLEnumType, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, placeId, type World } from '#test/world';
import { costOf } from '#graphql/price';
import { modules } from '#modules/index';
import { createSchema } from '#schema';

const schema = createSchema(modules);
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Answer = { unit: { viewerCan: { verb: string; allowed: boolean }[] } };
const ASKED = `query ($id: ID!, $verbs: [UnitVerb!]) { unit(id: $id) {
  viewerCan(verbs: $verbs) { verb allowed reason { code message } } } }`;
const EVERY = (schema.getType('UnitVerb') as GraphQLEnumType).getValues().map(({ name }) => name);

async function asked(verbs?: string[] | null): Promise<Answer['unit']['viewerCan']> {
  const staff = await world.actAs('xiaoying.staff');
  const id = await placeId(world, '小营街道');
  const { data } = await staff<Answer>(ASKED, { id, verbs });
  return data!.unit.viewerCan;
}

it('tells of the verbs that were asked about, in that order and each once', async () => {
  const two = await asked(['setTarget', 'createProgram', 'setTarget']);
  expect(two).toMatchObject([
    { verb: 'setTarget', allowed: false },
    { verb: 'createProgram', allowed: true },
  ]);
  expect(await asked([])).toEqual([]);
});

it('tells of every verb when none is named', async () => {
  const every = (await asked()).map(({ verb }) => verb);
  expect(every.sort()).toEqual(EVERY.sort());
  expect((await asked(null)).map(({ verb }) => verb).sort()).toEqual(EVERY.sort());
});

it('costs as much as is asked about, and all of them no less than their bytes', async () => {
  const cost = (times: number, verbs: string[] | null) => {
    const document = parse(
      `query ($verbs: [UnitVerb!]) { nodes(ids: [${'"a",'.repeat(times)}]) { ... on Unit {
        viewerCan(verbs: $verbs) { verb allowed reason { code message } } } } }`,
    );
    return costOf({ schema, document, variables: { verbs } });
  };
  const [none, one, all] = [[], ['setTarget'], null].map((verbs) => cost(100, verbs)) as number[];
  expect((all! - none!) / (one! - none!)).toBeCloseTo(EVERY.length, 1);
  const bytes = Buffer.byteLength(JSON.stringify(await asked()));
  expect((all! - none!) / 100).toBeGreaterThan(bytes / 1_000);
});
