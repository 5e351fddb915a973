import { enumType } from '#kernel/enums';
import type { Rule } from '#modules/tenancy/identity/membership.rule';

/**
 * How the database knows the actor, over columns of the row and the actor's scope: staff of its unit,
 * an admin who governs it, whoever looks at it from above, one of its sides. READER is for what
 * follows from other rows: no mutation, and whoever reads the row brings it up to date.
 */
export type Who = 'STAFF' | 'GOVERNED' | 'ABOVE' | 'SIDE' | 'READER';

/** A verb that takes a row from one state to another. */
export interface Move<State extends string> {
  /** What it does, for people. */
  does: string;
  from: readonly State[];
  /** Left out: the row stays in its state, and the step is a remark. `SAME`: it stays, and changes. */
  to?: State | 'SAME';
  who: readonly Who[];
  /** Who exactly; left out, the rule of each `who`, where staff and sides are whom the noun lets. */
  may?: Rule;
  /** Whether it asks for a reason, or needs one. */
  reason?: 'asked' | 'needed';
  /** Columns that the step's data brings; the application may not change them otherwise. Needs a `to`. */
  sets?: readonly string[];
  /** Each side answers to the version it read: the last YES moves the row, a NO moves it here. */
  twoSides?: { refused: State };
  /** Refused to whoever moved the row or wrote its content since it last left these states. */
  twoPersons?: boolean;
}

/** A row of `state_move`, by which the database knows a move. */
export interface MoveRow {
  entity: string;
  verb: string;
  fromState: string | null;
  toState: string | null;
  who: readonly Who[];
  reason: 'NONE' | 'ASKED' | 'NEEDED';
  sets: readonly string[];
  /** Where a NO leads, of a move that both sides answer. */
  noState: string | null;
  twoPersons: boolean;
}

/** What the trigger of a subject does beyond what its table tells; names are columns. */
export interface SubjectExtras {
  /** Units and partners whose answer counts. */
  sides?: { units?: readonly string[]; partners?: readonly string[] };
  /** When the row came into a state; null elsewhere. */
  stamps?: Readonly<Record<string, string>>;
  /** What it is part of, locked first and changed with it; nothing of it moves once that is `over`. */
  parent?: { table: string; key: string; over?: readonly string[] };
}

interface Life<State extends string, Name extends string> {
  /** Published name of what lives so, such as `Program`. */
  entity: string;
  /** Every state, with what it means. */
  states: Record<State, string>;
  first: NoInfer<State>;
  /** The verb that a row is born by; left out for what follows from other rows. */
  birth?: string;
  moves: Record<Name, Move<NoInfer<State>>>;
  /** States that nothing follows; none when left out. */
  last?: readonly NoInfer<State>[];
  subject?: SubjectExtras;
}

/** `PublicNotice` in a sentence: "public notice". */
const spaced = (name: string) => name.replace(/\B[A-Z]/g, ' $&').toLowerCase();

const REASON = { asked: 'ASKED', needed: 'NEEDED' } as const;

/** Where a move leads from a state; null: it is a remark. */
export const ledTo = ({ to }: Move<string>, from: string): string | null =>
  to === 'SAME' ? from : (to ?? null);

const rowsOf = (entity: string, verb: string, move: Move<string>): MoveRow[] =>
  move.from.map((fromState) => ({
    ...{ entity, verb, fromState, toState: ledTo(move, fromState), who: move.who },
    reason: move.reason ? REASON[move.reason] : 'NONE',
    sets: move.sets ?? [],
    noState: move.twoSides?.refused ?? null,
    twoPersons: move.twoPersons ?? false,
  }));

const birthRow = (entity: string, verb: string, toState: string): MoveRow => ({
  ...{ entity, verb, fromState: null, toState, who: ['STAFF'], reason: 'NONE', sets: [] },
  ...{ noState: null, twoPersons: false },
});

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
  for (const [verb, { sets, to, twoSides, from }] of moves) {
    const wrong = (why: string) => new Error(`${entity}: ${verb} ${why}.`);
    if (sets && !to) throw wrong('brings columns, and a remark changes none');
    if (!twoSides) continue;
    if (sets) throw wrong('is answered by sides, who would agree to columns they have not read');
    if (!to) throw wrong('is answered by sides, and leads nowhere');
    if (from.includes(twoSides.refused)) throw wrong('is refused into where it comes from');
  }
  return {
    ...life,
    moves,
    published: enumType<State>(`${entity}State`, `Where a ${spaced(entity)} stands.`, states),
    rows: [
      ...(birth ? [birthRow(entity, birth, first)] : []),
      ...moves.flatMap(([verb, move]) => rowsOf(entity, verb, move)),
    ],
  };
}

export type Lifecycle<State extends string = string, Name extends string = string> = ReturnType<
  typeof lifecycle<State, Name>
>;
