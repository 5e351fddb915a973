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

type Program = Parameters<typeof movesOf>[0];
const program = (said: Partial<Program>): Program => ({
  ...{ type: 'GENERAL', endsOn: null, sharing: 'NONE', result: null },
  ...said,
});

describe('the moves of a program', () => {
  it('are those of its lifecycle, from the same states, with the same reasons', () => {
    const offered = movesOf(program({ type: 'INDUSTRY' }), {});
    const own = Object.fromEntries(
      offered.map(({ verb, from = [], reason = '' }) => [verb, { from: [...from], reason }]),
    );
    // A result is proposed where it stands.
    const { proposeResult: _, ...moves } = printed();
    expect(own).toEqual(moves);
  });

  it('have stages for an industry alone', () => {
    const verbs = movesOf(program({ type: 'PILOT' }), {}).map(({ verb }) => verb);
    expect(verbs).not.toContain('advanceStage');
  });

  it('have an end to come first when the last day is over', () => {
    const primary = (endsOn: string | null) =>
      movesOf(program({ endsOn }), {}).find(({ verb }) => verb === 'closeProgram')?.primary;
    expect([primary('2020-01-31'), primary('2999-01-31'), primary(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('close one with a result of several units only for a reason, until all agreed to it', () => {
    const asked = (said: Partial<Program>) =>
      movesOf(program(said), {}).find(({ verb }) => verb === 'closeProgram')!.reason;
    const shared = (state: NonNullable<Program['result']>['state']) =>
      asked({ sharing: 'SHARED', result: { id: 'res', state } });
    expect([asked({}), asked({ sharing: 'BY_SITE' }), shared('AGREED')]).toEqual([
      'asked',
      'asked',
      'asked',
    ]);
    const open = [asked({ sharing: 'SHARED' }), shared('PROPOSED'), shared('DISPUTED')];
    expect([...open, shared('OUTDATED')]).toEqual(Array(4).fill('needed'));
  });
});
