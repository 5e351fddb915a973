import type { TypedDocumentNode } from '@urql/core';
import type { MoveInput } from '#lib/gql/graphql.ts';
import type { Payload } from '#lib/ui/form.svelte.ts';
import type { Permitted } from './can.ts';

/** A move of a row from state to state, as a button. */
export interface Move {
  /** As the API names it. */
  verb: string;
  label: string;
  /** The states that it begins in; elsewhere it is not offered, whoever may. Left out: what the API says. */
  from?: readonly string[];
  document: TypedDocumentNode<Record<string, Payload | null | undefined>, { input: MoveInput }>;
  /** Whether it asks why, as docs/lifecycles.md says. */
  reason?: 'needed' | 'asked';
  /** What is asked instead of why, such as what came of it. */
  asks?: { field: string; label: string; max: number };
  /** What the button says once the API has told that something is still open. */
  evenSo?: string;
  /** Below the question why. */
  hint?: string;
  said?: () => string;
  undo?: () => void;
  primary?: boolean;
  /** Cannot be taken back. */
  bad?: boolean;
}

export type MovedRow = Permitted & {
  id: string;
  version: number;
  state?: string;
  /** What it is called, which the question why names. */
  title?: string;
};

/** Refusals that say nothing about the reader: the row is not where the move begins. */
export const OUT_OF_STATE: readonly string[] = ['WRONG_STATE', 'CLOSED', 'BINNED'];
