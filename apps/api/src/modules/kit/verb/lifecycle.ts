import { enumType } from '#kernel/enums';
import type { Rule } from './noun.ts';

/** How the database knows the actor: over columns of the row and the actor's scope. */
export type Who = 'STAFF' | 'GOVERNED' | 'ABOVE';

/** A verb that takes a row from one state to another. */
export interface Move<State extends string> {
  /** What it does, for people. */
  does: string;
  from: readonly State[];
  /** Left out: the row stays in its state, and the step is a remark. */
  to?: State;
  who: readonly Who[];
  /** Who exactly; the noun's rule when left out. */
  may?: Rule;
  /** Whether it asks for a reason, or needs one. */
  reason?: 'asked' | 'needed';
}

/** A row of `state_move`, by which the database knows a move. */
export interface MoveRow {
  entity: string;
  verb: string;
  fromState: string | null;
  toState: string | null;
  who: readonly Who[];
  reason: 'NONE' | 'ASKED' | 'NEEDED';
}

interface Life<State extends string, Name extends string> {
  /** Published name of what lives so, such as `Program`. */
  entity: string;
  /** Every state, with what it means. */
  states: Record<State, string>;
  first: NoInfer<State>;
  /** The verb that a row is born by. */
  birth: string;
  moves: Record<Name, Move<NoInfer<State>>>;
}

const REASON = { asked: 'ASKED', needed: 'NEEDED' } as const;

/**
 * A state machine: the states of a row and the verbs that move it between them, said once. From it
 * follow the published enum, the verbs, `viewerCan`, the rows of `state_move` that the database
 * enforces, a test for every state with every move, and docs/lifecycles.md.
 */
export function lifecycle<const State extends string, const Name extends string>(
  life: Life<State, Name>,
) {
  const { entity, states, first, birth } = life;
  const moves = Object.entries(life.moves) as [Name, Move<State>][];
  const rows: MoveRow[] = moves.flatMap(([verb, { from, to, who, reason }]) =>
    from.map((fromState) => ({
      ...{ entity, verb, fromState, toState: to ?? null, who },
      reason: reason ? REASON[reason] : ('NONE' as const),
    })),
  );
  return {
    ...life,
    moves,
    published: enumType<State>(`${entity}State`, `Where a ${entity.toLowerCase()} stands.`, states),
    rows: [
      { entity, verb: birth, fromState: null, toState: first, who: ['STAFF'], reason: 'NONE' },
      ...rows,
    ] as MoveRow[],
    /** Every state with every move, and where it leads; null: it does not apply there. */
    cases: (Object.keys(states) as State[]).flatMap((state) =>
      moves.map(([verb, { from, to }]) => ({
        ...{ state, verb },
        to: from.includes(state) ? (to ?? state) : null,
      })),
    ),
  };
}

export type Lifecycle<State extends string = string, Name extends string = string> = ReturnType<
  typeof lifecycle<State, Name>
>;
