import type { Client, OperationResult } from '@urql/core';
import { CorrectFigure, RecordFigure, WithdrawFigure } from '#lib/figure/figure.verbs.gql.ts';
import type { FigurePartsFragment, UserErrorPartsFragment } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';
import { type Problem, readProblem } from '#lib/ui/problem.ts';
import type { Step } from './steps.ts';

/** What became of one cell. */
export type Sent =
  /** Null when the figure was withdrawn. */
  | { kind: 'saved'; figure: FigurePartsFragment | null }
  /** The cell is to blame; `stale` when somebody else changed it meanwhile. */
  | { kind: 'refused'; message: string; stale: boolean; asks?: boolean }
  /** Nothing can be sent for now. */
  | { kind: 'halted'; problem: Problem };

interface Payload {
  figure?: unknown;
  userErrors: UserErrorPartsFragment[];
}

export async function send(client: Client, step: Step): Promise<Sent> {
  if (step.verb === 'record') {
    const result = await client.mutation(RecordFigure, { input: step.input }).toPromise();
    return outcomeOf(result, result.data?.recordFigure, result.data?.recordFigure?.figure);
  }
  if (step.verb === 'correct') {
    const result = await client.mutation(CorrectFigure, { input: step.input }).toPromise();
    return outcomeOf(result, result.data?.correctFigure, result.data?.correctFigure?.figure);
  }
  const result = await client.mutation(WithdrawFigure, { input: step.input }).toPromise();
  return outcomeOf(result, result.data?.withdrawFigure, null);
}

/** Reads an answer; its figure is undefined when there is none. */
export function outcomeOf(
  { error }: Pick<OperationResult, 'error'>,
  payload: Payload | null | undefined,
  figure: FigurePartsFragment | null | undefined,
): Sent {
  const [fault] = payload?.userErrors ?? [];
  if (fault?.code === 'LOOKS_WRONG') {
    const message = `${fault.message} ${m.form_even_so()}`;
    return { kind: 'refused', message, stale: false, asks: true };
  }
  if (fault) return { kind: 'refused', message: fault.message, stale: fault.code === 'SLOT_TAKEN' };
  if (!error && payload && figure !== undefined) return { kind: 'saved', figure };
  const problem = readProblem(error);
  const tooFast = error?.graphQLErrors[0]?.extensions?.code === 'RATE_LIMITED';
  if (tooFast || problem.kind === 'offline' || problem.kind === 'signedOut') {
    return { kind: 'halted', problem };
  }
  return { kind: 'refused', message: problem.message, stale: problem.kind === 'conflict' };
}
