import { instant, oneOf } from '#database/columns';

/** The columns of a row that lives by a lifecycle: its state, and since when. */
export const stateColumns = <State extends string>(life: {
  states: Record<State, string>;
  first: NoInfer<State>;
}) => ({
  state: oneOf(Object.keys(life.states) as State[], 'state').default(life.first),
  stateSince: instant().defaultRaw('now()'),
});

/** Where a row stands, as it is read. */
export interface InState<Life extends { states: object }> {
  state: keyof Life['states'];
  stateSince: string;
}

/** The columns of {@link InState}. */
export const IN_STATE = { state: 't.state', stateSince: 't.state_since' } as const;
