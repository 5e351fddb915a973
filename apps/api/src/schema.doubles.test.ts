import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageCodes } from '#kernel/messages';
import { FieldResolver, Resolver } from 'type-graphql';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { MoveInput } from '#modules/kit/verb/moves';
import type { Verb } from '#modules/kit/verb/acting';
import { published, verbsByNoun } from '#modules/kit/verb/published';
import { program } from '#modules/program/program/program.verbs';
import { addPrices } from '#modules/kit/slice/prices';
import { addFinder, node } from '#modules/kit/slice/nodes';
import { addNodeType } from '#kernel/ids';
import { addCodes } from '#kernel/codes';
import { programRows } from '#modules/program/program/program.query';
import { modules } from './modules/index.ts';
import { createSchema } from './schema.ts';

const verb: Verb<never> = {
  does: 'Put it away.',
  input: MoveInput,
  offered: { row: [] },
  perform: (_, name) => Promise.reject(new Error(name)),
};
const later = (...verbs: Parameters<typeof published>) => [
  ...modules,
  { name: 'later', verbs: [published(...verbs)] },
];

describe('a name that two slices say', () => {
  it.each([
    ['a verb of one noun', later(program, { updateProgram: verb })],
    ['a move of its lifecycle', later(program, { closeProgram: verb })],
    ['a verb of another noun', later({ ...program, name: 'Visit' }, { createIndicator: verb })],
    ['a noun', later({ ...program }, { archiveProgram: verb })],
  ])('is refused: %s', (_, slices) => {
    expect(() => createSchema(slices)).toThrow(/^Two slices say \w+\.$/);
  });

  it('is refused: a field, which TypeGraphQL would let the later one win', () => {
    @Resolver(() => UnitType)
    class LaterResolver {
      @FieldResolver(() => String, { description: 'Said already.' })
      programs() {
        return '';
      }
    }
    const slices = [...modules, { name: 'later', resolvers: [LaterResolver] }];
    expect(() => createSchema(slices)).toThrow(/^Two slices say the field \w+\.$/);
  });

  it.each([
    ['a price', () => addPrices({ createIndicator: 1 })],
    ['a second prefix of a type', () => addNodeType('Program', 'prx')],
    ['a prefix of two types', () => addNodeType('Account', 'prg')],
    ['how a type is found', () => addFinder('Program', node('prg', programRows).find)],
    [
      'a reason that is a fault',
      () => addCodes({ reasons: { UNKNOWN: { 'zh-CN': '。', en: '.' } } }),
    ],
    ['a code', () => addCodes({ faults: { WRONG_STATE: { 'zh-CN': '。', en: '.' } } })],
  ])('is refused: %s', (_, say) => {
    expect(say).toThrow(/^(Two (slices|types) (say|have)|Account has|Program has)/);
  });
});

it('a later slice adds a verb to a noun, beside those that it has', () => {
  const before = verbsByNoun(modules)
    .get(program)!
    .map(([name]) => name);
  const after = verbsByNoun(later(program, { archiveProgram: verb })).get(program)!;
  expect(after.map(([name]) => name)).toEqual([...before, 'archiveProgram']);
  expect(before).toContain('closeProgram');
});

it('every code that a slice has words for is in its manifest', async () => {
  const folder = new URL('./modules/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const words = files.filter((path) => path.endsWith('.words.ts'));
  expect(words.length).toBeGreaterThan(5);
  const known = new Set<string>(messageCodes());
  for (const path of words) {
    const said = (await import(new URL(path, folder).href)) as Record<string, object>;
    const codes = Object.values(said).flatMap((each) => Object.keys(each));
    expect([path, codes.filter((code) => !known.has(code))]).toEqual([path, []]);
  }
});
