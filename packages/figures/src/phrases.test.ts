import { describe, expect, it } from 'vitest';
import { formatNumrange } from './bounds.ts';
import { measureKindOf } from './measure.ts';
import data from './phrases.json' with { type: 'json' };
import own from './phrases-invented.json' with { type: 'json' };
import { parseQuantity } from './quantity.ts';

/** A refused phrase has its reason alone. */
type Row = readonly (string | null)[];

function read(phrase: string): Row {
  const reading = parseQuantity(phrase);
  if (!reading.ok) return [phrase, reading.reason];
  const { value, bounds, qualifier, measureWord } = reading.quantity;
  const kind = measureWord === null ? null : measureKindOf(measureWord);
  return [phrase, qualifier, value, formatNumrange(bounds), measureWord, kind];
}

describe('the 300 phrases of work reports', () => {
  const rows: readonly Row[] = data.rows;

  it('are all here, once each', () => {
    expect(rows).toHaveLength(300);
    expect(new Set(rows.map(([phrase]) => phrase)).size).toBe(300);
  });

  it.each(rows)('reads %s as it was meant', (...row) => {
    expect(read(row[0] ?? '')).toEqual(row);
  });
});

describe('phrases invented for each kind of fault', () => {
  const groups: Readonly<Record<string, readonly Row[]>> = own;

  it.each(Object.keys(groups))('are as they should be: %s', (group) => {
    for (const row of groups[group] ?? []) expect(read(row[0] ?? ''), row[0] ?? '').toEqual(row);
  });

  it('are each named once', () => {
    const all = Object.values(groups).flatMap((rows) => rows.map(([phrase]) => phrase));
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
  });
});
