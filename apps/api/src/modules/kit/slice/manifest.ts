import type { EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import type { DemoSlice } from '#database/demo/slice-demo';
import type { Run } from '#database/run';
import { addCodes, type SliceCodes } from '#kernel/codes';
import { addNodeType, type NodeType } from '#kernel/ids';
import { addFiles, type FileSource } from '#modules/kit/file/given';
import { addExports, type ExportedList } from './exported.ts';
import { addFinder, type NodeSource } from './nodes.ts';
import { addPrices } from './prices.ts';
import { addSearches, type SearchSource } from './searches.ts';
import { addAttention, addTallies, type Attention, type Tally } from './tallies.ts';
import { addTodos, type AnyTodoSource } from './todos.ts';
import type { NounVerbs } from '#modules/kit/verb/published';

/** What a slice brings to the API: its manifest. */
export interface SliceModule extends SliceCodes {
  /** Name of its folder. */
  name: string;
  /** Its tables. */
  entities?: readonly EntityClass<object>[];
  /** Types with a global id: the prefix of their ids, and how one is read. */
  nodes?: Readonly<Partial<Record<NodeType, NodeSource>>>;
  resolvers?: readonly ClassType[];
  /** Types that no field names, only an interface's `resolveType`. */
  orphanedTypes?: readonly ClassType[];
  /** Its nouns with their verbs, as `published` says them; of another slice's noun too. */
  verbs?: readonly NounVerbs[];
  /** What waits for somebody, by its kind. */
  todos?: Readonly<Record<string, AnyTodoSource>>;
  /** What the search over everything finds, by its kind. */
  searches?: Readonly<Record<string, SearchSource>>;
  /** Numbers of every unit, as fields of its overview. */
  tallies?: Readonly<Record<string, Tally & { says: string }>>;
  /** What to look at in a unit beside what waits there, by its code. */
  attention?: Readonly<Record<string, Attention>>;
  /** How its lists leave as files, by the root field of each. */
  exports?: Readonly<Record<string, ExportedList>>;
  /** Rows that have a file, by the type of their node. */
  files?: Readonly<Record<string, FileSource>>;
  /** What its mutations cost, where not the usual. */
  prices?: Readonly<Record<string, number>>;
  /** Makes what follows from rows of units that were loaded without verbs, as the demo's are. */
  derive?: (run: Run, districtId: number, unitIds: readonly string[]) => Promise<void>;
  /** What it brings to the demo; `() => import('./<noun>.demo.ts')`, since a server never needs it. */
  demo?: DemoSlice['demo'];
}

/** Slices of one kind, in the order in which they may depend on each other. */
export interface Wing {
  /** Name of its folder. */
  name: string;
  slices: readonly SliceModule[];
}

/**
 * Makes known what slices bring that is looked up by name.
 *
 * @throws Error when two of them say the same name
 */
export function declareSlices(slices: readonly SliceModule[]): void {
  for (const slice of slices) {
    addCodes(slice);
    addExports(slice.exports ?? {});
    addFiles(slice.files ?? {});
    addPrices(slice.prices ?? {});
    addTodos(slice.todos ?? {});
    addSearches(slice.searches ?? {});
    addTallies(slice.tallies ?? {});
    addAttention(slice.attention ?? {});
    const nodes = Object.entries(slice.nodes ?? {}) as [NodeType, NodeSource][];
    for (const [type, source] of nodes) {
      addNodeType(type, source.prefix);
      addFinder(type, source.find);
    }
  }
}
