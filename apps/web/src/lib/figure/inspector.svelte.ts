import { createContext } from 'svelte';
import type { OutcomeRowFragment } from '#lib/gql/graphql.ts';

/** What one outcome's panels show: its bounds beside the number, or its source in a dialog. */
export class Inspector {
  outcome = $state.raw<OutcomeRowFragment | null>(null);
  /** The button that asked; focus returns to it. */
  anchor = $state.raw<HTMLElement | null>(null);
  open = $state<'bounds' | 'source' | null>(null);

  show(what: 'bounds' | 'source', outcome: OutcomeRowFragment, anchor: HTMLElement): void {
    this.outcome = outcome;
    this.anchor = anchor;
    this.open = what;
  }

  isOpen(what: 'bounds' | 'source', outcome: OutcomeRowFragment): boolean {
    return this.open === what && this.outcome?.id === outcome.id;
  }
}

/** One pair of panels serves all rows of a page; hundreds of them would be slow to hydrate. */
export const [getInspector, setInspector] = createContext<Inspector>();
