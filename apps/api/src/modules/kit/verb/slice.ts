import type { ClassType } from 'type-graphql';
import type { Lifecycle } from './lifecycle.ts';
import type { UnitVerb } from './unit-verbs.ts';

/** What a slice brings to the API: its manifest. */
export interface SliceModule {
  resolvers: readonly ClassType[];
  /** Types that no field names, only an interface's `resolveType`. */
  orphanedTypes?: readonly ClassType[];
  /** Verbs that are done in a unit; `Unit.viewerCan` says who may. */
  unitVerbs?: Readonly<Record<string, UnitVerb>>;
  /** State machines, for docs/lifecycles.md and the test that the database knows them. */
  lives?: readonly Lifecycle[];
}
