import { readdirSync } from 'node:fs';
import type { Verb } from './isolation-tables.ts';
import type { Send, World } from './world.ts';
import type { ReasonCode } from '#kernel/codes';
import { call, type VerbRow } from './verb-call.ts';

/** Account of the demo. */
export type Login = string;

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
  /** Who may. */
  by: Login;
  /** Who else of the cast may. */
  also?: readonly Login[];
  /** Who reads what it is done to and may not, and what they are told; or why there is nobody. */
  refused: Readonly<Record<Login, ReasonCode>> | string;
  /** Those of `refused` who read the place, but not the row that would say so beforehand. */
  blind?: readonly Login[];
  /** Prepares rows of its own and gives an input that works. */
  input: (stage: Stage) => Promise<Record<string, unknown>>;
  /** Ids that the input leaves out, by their paths, with the reason. */
  without?: Readonly<Record<string, string>>;
  /** What else an input says where it says a text that not all of its kind have. */
  beside?: Readonly<Record<string, object>>;
  /** Why no `viewerCan` says whether one may. */
  untold?: string;
}
export type Samples = Record<string, Sample>;

/** What the matrix of isolation cannot know of a table from the catalogue. */
export interface RowSample {
  /** What verbs do to its rows; the application is granted no more. Nothing when left out. */
  does?: readonly Verb[];
  /**
   * Columns of a row beside those that any value will do for.
   *
   * @param said what its texts say: `new` in a row that somebody inserts as themselves
   * @param refer id of a row of another table in the same place
   */
  columns?: (said: string, refer: (table: string) => unknown) => Record<string, unknown>;
  /** Tables that its `columns` refer to. */
  refers?: readonly string[];
  /** Who reads it beside the unit's own readers: the whole district, and partners where they work. */
  reads?: 'shared';
  /** Who writes it, if not the unit's staff alone: the district's admin too, or whoever reads it. */
  writes?: 'governed' | 'readers';
  /** Takes away what guards the table beside its policies, to see that they hold by themselves. */
  unguarded?: string;
}
export type RowSamples = Record<string, RowSample>;

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

interface SampleFile {
  samples?: Samples;
  rows?: RowSamples;
}
const MODULES = new URL('../src/modules/', import.meta.url);

/** Files with samples of verbs, or of rows. */
export async function sampleFilesOf<What extends keyof SampleFile>(what: What) {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.samples.ts'))
    .map(async (name) => {
      const { href: url } = new URL(name, MODULES);
      return { url, file: (await import(url)) as SampleFile };
    });
  return (await Promise.all(files)).filter(
    (found): found is { url: string; file: Required<Pick<SampleFile, What>> } =>
      found.file[what] !== undefined,
  );
}

/** Samples of every slice: of its verbs, or of its rows. */
export async function samplesOf<What extends keyof SampleFile>(
  what: What,
): Promise<Required<SampleFile>[What]> {
  return Object.assign({}, ...(await sampleFilesOf(what)).map(({ file }) => file[what]));
}
