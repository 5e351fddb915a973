import { createContext } from 'svelte';
import type { FigurePartsFragment, OutcomeRowFragment } from '#lib/gql/graphql.ts';

/** A figure that can be looked into, within an outcome or by itself. */
export interface Inspected {
  /** Of the outcome or the figure. */
  id: string;
  dimension?: string | null;
  indicator: Pick<OutcomeRowFragment['indicator'], 'name' | 'nameEn'>;
  figure: OutcomeRowFragment['figure'];
}

/** Bounds beside the number, its source in a dialog, or all there is to know of a figure. */
export type Panel = 'bounds' | 'source' | 'figure';

/** What the panels of one page show. */
export class Inspector {
  outcome = $state.raw<Inspected | null>(null);
  /** All of the figure, for the panel `figure`. */
  figure = $state.raw<FigurePartsFragment | null>(null);
  /** The button that asked; focus returns to it. */
  anchor = $state.raw<HTMLElement | null>(null);
  open = $state<Panel | null>(null);

  show(what: 'bounds' | 'source', outcome: Inspected, anchor: HTMLElement): void {
    this.outcome = outcome;
    this.anchor = anchor;
    this.open = what;
  }

  /** Opens the panel with source, history and what may be done. */
  showFigure(figure: FigurePartsFragment, anchor: HTMLElement): void {
    this.figure = figure;
    this.anchor = anchor;
    this.open = 'figure';
  }

  /** Shows what took the figure's place; nothing when it was withdrawn. */
  replace(figure: FigurePartsFragment | null): void {
    if (figure) this.figure = figure;
    else this.open = null;
  }

  isOpen(what: Panel, { id }: { id: string }): boolean {
    const shown = what === 'figure' ? this.figure : this.outcome;
    return this.open === what && shown?.id === id;
  }
}

/** One pair of panels serves all rows of a page; hundreds of them would be slow to hydrate. */
export const [getInspector, setInspector] = createContext<Inspector>();
