import { makeOperation, mapExchange } from '@urql/core';

/**
 * What a change of a row makes old beside its own type and the lists of it: sums do not name their
 * parts.
 */
const BESIDE: Record<string, readonly string[]> = {
  Milestone: ['Program'],
  Program: ['AttachmentConnection', 'MilestoneConnection', 'ReviewConnection'],
  Figure: ['Total', 'YearOfFigures', 'Outcome', 'Target', 'Finding', 'FindingConnection'],
  Target: ['Outcome'],
  Finding: ['Figure'],
  RunChecks: ['Finding', 'FindingConnection'],
  EndSession: ['Session'],
  EndOtherSessions: ['Session'],
  ChangePassword: ['Session'],
};

interface Payload {
  __typename?: string;
}

/**
 * Types of answers that are old after a verb answered this. One that was refused makes its noun old,
 * too: the page did not know something.
 */
export function madeOldBy(answer: Record<string, Payload | null | undefined>): string[] {
  const changed = Object.values(answer).flatMap((payload) => {
    const parts = Object.values(payload ?? {}) as (Payload | null | undefined)[];
    const noun = payload?.__typename?.replace(/Payload$/, '');
    return [noun, ...parts.map((part) => part?.__typename)];
  });
  const old = changed.flatMap((type) =>
    type === undefined ? [] : [type, `${type}Connection`, ...(BESIDE[type] ?? [])],
  );
  return [...new Set(old)];
}

/** Tells the cache what a verb made old, whoever sent it; stands behind the cache. */
export const madeOld = mapExchange({
  onResult(result) {
    const { operation, data } = result;
    if (operation.kind !== 'mutation' || !data) return result;
    const additionalTypenames = madeOldBy(data as Record<string, Payload | null>);
    const context = { ...operation.context, additionalTypenames };
    return { ...result, operation: makeOperation(operation.kind, operation, context) };
  },
});
