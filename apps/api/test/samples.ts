import type { Send, World } from './world.ts';
import { call, type VerbRow } from './verb-call.ts';

/** What a sample may use to prepare its input. */
export interface Stage {
  world: World;
  /** Somebody of the demo, signed in once. */
  as: (login: string) => Promise<Send>;
  /** Does another verb first; gives its row. @throws when it is refused */
  done: (verb: string, input: object, login: string) => Promise<VerbRow & { version: number }>;
  /** A number that no other call of this stage gets. */
  next: () => number;
}

/** One verb as somebody who may uses it. */
export interface Sample {
  /** Account of the demo that may. */
  by: string;
  /** Prepares rows of its own and gives an input that works. */
  input: (stage: Stage) => Promise<Record<string, unknown>>;
}
export type Samples = Record<string, Sample>;

/** What the id and version of a row say in the input of a verb. */
export const versioned = ({ id, version }: VerbRow) => ({ id, expectedVersion: version });

export function stageOf(world: World): Stage {
  const signedIn = new Map<string, Promise<Send>>();
  let count = 0;
  const as = (login: string) => {
    if (!signedIn.has(login)) signedIn.set(login, world.actAs(login));
    return signedIn.get(login)!;
  };
  return {
    world,
    as,
    next: () => (count += 1),
    async done(verb, input, login) {
      const { row, errors, faults } = await call(await as(login), verb, input);
      if (!row) throw new Error(`${verb}: ${JSON.stringify(errors ?? faults)}`);
      return row as VerbRow & { version: number };
    },
  };
}
