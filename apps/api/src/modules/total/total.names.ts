import type { Reason } from '@linli/figures';
import { dayBefore } from '../../kernel/clock.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Material, NamedUnit, PartRow } from './total.query.ts';

/** Marks a unit that a total must take for incomplete, whatever figures of it count. */
const INCOMPLETE = '~';
const NAMES_MAX = 5;

/** The id under which a unit is incomplete. */
export const incomplete = (unitId: string) => `${unitId}${INCOMPLETE}`;

/** The unit of an id, complete or not. */
export const unitOf = (id: string) => (id.endsWith(INCOMPLETE) ? id.slice(0, -1) : id);

/** Tells reasons in the names of units and figures where computing speaks of their ids. */
export class Names {
  readonly #units: ReadonlyMap<string, NamedUnit>;
  readonly #figures: ReadonlyMap<string, PartRow>;
  readonly #locale: Locale;

  constructor({ units, figures }: Material, locale: Locale) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    this.#locale = locale;
  }

  /** The same reason, every id in it told as a name, long lists cut short. */
  in({ reason, params }: Reason): Reason {
    // What is missing is missing from units, whatever figures of theirs there are.
    const nameOf = reason === 'NEEDS_PARTS' ? this.#unitOf : this.#nameOf;
    const told = Object.entries(params).map(([key, value]) => [key, this.#told(value, nameOf)]);
    return { reason, params: Object.fromEntries(told) as Reason['params'] };
  }

  #told(param: string, nameOf: (id: string) => string): string {
    const names = [...new Set(param.split(', ').map((id) => nameOf(unitOf(id))))];
    const comma = this.#locale === 'en' ? ', ' : '、';
    const rest = names.length > NAMES_MAX ? ' …' : '';
    return names.slice(0, NAMES_MAX).join(comma) + rest;
  }

  readonly #nameOf = (id: string): string => {
    const figure = this.#units.has(id) ? undefined : this.#figures.get(id);
    if (!figure) return this.#unitOf(id);
    const { periodStart, periodEnd, dimension } = figure;
    const last = periodEnd && dayBefore(periodEnd);
    const days = last && [periodStart, last].filter(Boolean).join('–');
    return [this.#unitOf(figure.unitId), dimension, days].filter(Boolean).join(' ');
  };

  readonly #unitOf = (id: string): string => {
    const unit = this.#units.get(this.#figures.get(id)?.unitId ?? id);
    return (this.#locale === 'en' && unit?.nameEn) || unit?.name || id;
  };
}
