import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { FigurePartsFragment, UserErrorPartsFragment } from '#lib/gql/graphql.ts';
import { outcomeOf } from './send.ts';

const figure = { id: 'fig_1' } as FigurePartsFragment;

function refused(code: string): CombinedError {
  const error = new GraphQLError('不行', { extensions: { code } });
  return new CombinedError({ graphQLErrors: [error] });
}

const fault = (code: UserErrorPartsFragment['code']) => ({
  userErrors: [{ code, field: ['input', 'quantity'], message: '这里已有数据：32场。' }],
});

describe('the answer for one cell', () => {
  it('is saved with the figure, or without one when it was withdrawn', () => {
    const payload = { figure, userErrors: [] };
    expect(outcomeOf({}, payload, figure)).toEqual({ kind: 'saved', figure });
    expect(outcomeOf({}, payload, null)).toEqual({ kind: 'saved', figure: null });
  });

  it('blames the cell in the words of the API', () => {
    expect(outcomeOf({}, fault('NOT_A_QUANTITY'), undefined)).toMatchObject({
      kind: 'refused',
      message: '这里已有数据：32场。',
      stale: false,
    });
  });

  it('asks for the latest when somebody else was faster', () => {
    expect(outcomeOf({}, fault('SLOT_TAKEN'), undefined)).toMatchObject({ stale: true });
    const answer = outcomeOf({ error: refused('CONFLICT') }, null, undefined);
    expect(answer).toMatchObject({ kind: 'refused', stale: true });
  });

  it('stops everything when the session is over or the network gone', () => {
    const signedOut = outcomeOf({ error: refused('UNAUTHENTICATED') }, null, undefined);
    expect(signedOut).toMatchObject({ kind: 'halted', problem: { kind: 'signedOut' } });
    const error = new CombinedError({ networkError: new Error('gone') });
    expect(outcomeOf({ error }, null, undefined)).toMatchObject({
      kind: 'halted',
      problem: { kind: 'offline' },
    });
  });

  it('stops rather than blame every cell that is sent too fast', () => {
    const answer = outcomeOf({ error: refused('RATE_LIMITED') }, null, undefined);
    expect(answer).toMatchObject({ kind: 'halted', problem: { message: '不行' } });
  });

  it('is no success without a payload', () => {
    expect(outcomeOf({}, null, undefined).kind).toBe('halted');
    expect(outcomeOf({ error: refused('FORBIDDEN') }, null, undefined).kind).toBe('refused');
  });
});
