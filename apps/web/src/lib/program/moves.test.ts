import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { movesOf } from './moves.ts';

const text = readFileSync(new URL('../../../../../docs/lifecycles.md', import.meta.url), 'utf8');

/** Moves of a program as the API's lifecycle has them: verb, the states it begins in, why. */
function printed(): Record<string, { from: string[]; reason: string }> {
  const [, part = ''] = /^## Program$(.*?)^## /ms.exec(text) ?? [];
  const moves: Record<string, { from: string[]; reason: string }> = {};
  for (const line of part.matchAll(/^\| `(\w+)` +\| `(\w+)` +\|[^|]*\|[^|]*\|([^|]*)\|$/gm)) {
    const [, from = '', verb = '', reason = ''] = line;
    (moves[verb] ??= { from: [], reason: reason.trim() }).from.push(from);
  }
  return moves;
}

describe('the moves of a program', () => {
  it('are those of its lifecycle, from the same states, with the same reasons', () => {
    const offered = movesOf({ type: 'INDUSTRY', endsOn: null }, {});
    const own = Object.fromEntries(
      offered.map(({ verb, from = [], reason = '' }) => [verb, { from: [...from], reason }]),
    );
    // A result is proposed where it stands.
    const { proposeResult: _, ...moves } = printed();
    expect(own).toEqual(moves);
  });

  it('have stages for an industry alone', () => {
    const verbs = movesOf({ type: 'PILOT', endsOn: null }, {}).map(({ verb }) => verb);
    expect(verbs).not.toContain('advanceStage');
  });

  it('have an end to come first when the last day is over', () => {
    const primary = (endsOn: string | null) =>
      movesOf({ type: 'GENERAL', endsOn }, {}).find(({ verb }) => verb === 'closeProgram')?.primary;
    expect([primary('2020-01-31'), primary('2999-01-31'), primary(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
