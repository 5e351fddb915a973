import { describe, expect, it } from 'vitest';
import type { OutcomeRowFragment } from '#lib/gql/graphql.ts';
import { progressOf } from './progress.ts';

type Told = NonNullable<OutcomeRowFragment['progress']>;

const end = (value: string | null) => value && { value, inclusive: true };
const told = (
  state: Told['state'],
  value: string | null,
  [lower, upper]: [string, string | null] = ['0', null],
) =>
  progressOf({
    progress: { state, ratio: { value, bounds: { lower: end(lower), upper: end(upper) } } } as Told,
  });

describe('how far a target is reached', () => {
  it('is what the API says, in percent of the target', () => {
    expect(told('MET', '1.2', ['1.2', '1.2'])).toEqual({
      ...{ state: 'MET', percent: '120%', open: false, part: 1 },
    });
    expect(told('MISSED', '0.8', ['0.8', '0.9'])).toMatchObject({ percent: '80%', part: 0.8 });
  });

  it('stays open above while days of the plan lack', () => {
    expect(told('UNSURE', '0.9', ['0.9', null])).toMatchObject({ percent: '90%', open: true });
  });

  it('has no one number where none is known, and is nothing where it is refused', () => {
    expect(told('UNSURE', null, ['0.2', '2'])).toMatchObject({ percent: null, part: 0.2 });
    expect(told(null, null)).toBeNull();
    expect(progressOf({ progress: null })).toBeNull();
  });
});
