import { boundsOf, type Qualifier } from '@linli/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  factsOf,
  figureOf,
  type Measure,
  relationOf,
  targetOf,
} from '#test/finding-fixture';
import { LOCALES } from '#kernel/locale';
import { CHECKS } from '../finding.entity.ts';
import { SAYINGS } from '../words/tell.ts';

const QUALIFIERS: Qualifier[] = [
  'EXACT',
  'ROUNDED',
  'ODD',
  'OVER',
  'AT_LEAST',
  'NEARLY',
  'AT_MOST',
];
const MEASURES: Measure[] = [
  { kind: 'PERSON', word: '人' },
  { kind: 'VISIT', word: '人次' },
  { kind: 'SESSION', word: '场' },
  { kind: 'PERCENT', word: '%' },
  { kind: 'RATE', word: '个/千人' },
  { kind: 'RATE', word: '元/月' },
];
const BASES = ['STOCK', 'FLOW', 'DELTA', 'RATIO', 'AVERAGE'] as const;
const RULES = ['SUM', 'REACH', 'DISTINCT', 'RECOMPUTE'] as const;
const KINDS = ['PART_OF', 'NUMERATOR', 'DENOMINATOR', 'TIER_OF'] as const;
const NAMES = ['a', 'b', 'c'];

const value = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }).map(String),
  fc.constantFrom('0.001', '82.7', '1' + '0'.repeat(39), '9'.repeat(40)),
);
const quantity = fc.record({
  value,
  qualifier: fc.constantFrom(...QUALIFIERS),
  measure: fc.constantFrom(...MEASURES),
});
const numbersOf = ({
  value,
  qualifier,
  measure,
}: typeof quantity extends fc.Arbitrary<infer Q> ? Q : never) => ({
  value,
  qualifier,
  measure,
  wording: null,
  bounds: boundsOf({ value, qualifier }),
});

const figure = fc
  .record({
    of: fc.constantFrom(...NAMES),
    quantity,
    basis: fc.constantFrom(...BASES),
    rule: fc.constantFrom(...RULES),
    id: fc.uuid(),
  })
  .map(({ of, quantity: q, basis, rule, id }) =>
    figureOf(of, '1人', { ...numbersOf(q), basis, indicator: { rule }, id }),
  );
const target = fc
  .record({ of: fc.constantFrom(...NAMES), quantity, id: fc.uuid() })
  .map(({ of, quantity: q, id }) => targetOf(of, '1人', { ...numbersOf(q), id }));
const relation = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...KINDS), fc.constantFrom(...NAMES))
  .map(([from, kind, to]) => relationOf(from, kind, to));
const unit = fc
  .tuple(
    fc.array(figure, { maxLength: 8 }),
    fc.array(relation, { maxLength: 6 }),
    fc.array(target, { maxLength: 2 }),
  )
  .map((parts) => factsOf(...parts));

describe('the checks, whatever the numbers', () => {
  it('speak of figures of the unit alone, and leave no blank in what they say', () => {
    fc.assert(
      fc.property(unit, (facts) => {
        for (const { figures, bounds } of check(facts)) {
          expect(figures.length).toBeGreaterThan(0);
          expect(facts.figures).toEqual(expect.arrayContaining([...figures]));
          if (bounds) expect(bounds.lower ?? bounds.upper).not.toBeNull();
        }
      }),
    );
  });

  it('find the same in any order of figures and relations', () => {
    const named = (found: ReturnType<typeof check>) =>
      found.map(({ says, figures }) => [says, ...figures.map(({ id }) => id).sort()].join()).sort();
    fc.assert(
      fc.property(unit, (facts) => {
        const turned = factsOf(
          [...facts.figures].reverse(),
          [...facts.relations].reverse(),
          [...facts.targets].reverse(),
        );
        expect(named(check(turned))).toEqual(named(check(facts)));
      }),
    );
  });
});

describe('what findings say', () => {
  const blanksOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it.each(Object.keys(SAYINGS.en) as (keyof typeof SAYINGS.en)[])(
    '%s is complete in every language, with the same blanks',
    (says) => {
      const [zh, en] = LOCALES.map((locale) => SAYINGS[locale][says]);
      for (const part of ['title', 'message', 'computation', 'cure'] as const) {
        expect(zh![part].length).toBeGreaterThan(2);
        expect(blanksOf(zh![part])).toEqual(blanksOf(en![part]));
      }
    },
  );

  it('has something to say for every check', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(SAYINGS[locale])).toEqual(expect.arrayContaining([...CHECKS]));
    }
  });
});
