import type { Reason } from '@linli/figures';
import { dayBefore } from '#kernel/clock';
import type { Locale } from '#kernel/locale';
import type { Material, NamedUnit, PartRow } from './total.query.ts';

const NAMES_MAX = 5;
const UNSEEN: Record<Locale, (units: number) => string> = {
  'zh-CN': (units) => `您无权查看的 ${units} 个单位`,
  en: (units) => `${units} units that you do not see`,
};

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
    const tell = reason === 'NEEDS_PARTS' ? this.#lacking : this.#named;
    const told = Object.entries(params).map(([key, value]) => [key, tell(value.split(', '))]);
    return { reason, params: Object.fromEntries(told) as Reason['params'] };
  }

  readonly #named = (ids: readonly string[]): string =>
    this.#listed(ids.map((id) => this.#nameOf(id)));

  /** What is missing is missing from units; of those that the reader does not see, nobody knows. */
  readonly #lacking = (ids: readonly string[]): string => {
    const units = [...new Set(ids.map((id) => this.#figures.get(id)?.unitId ?? id))];
    const unseen = units.filter((id) => this.#units.get(id)?.visible === false);
    const seen = this.#inOrder(units.filter((id) => !unseen.includes(id)));
    const rest = unseen.length > 0 ? [UNSEEN[this.#locale](unseen.length)] : [];
    return this.#listed([...rest, ...seen.map((id) => this.#unitName(id))]);
  };

  /** By code and name, as the units were read. */
  #inOrder(ids: readonly string[]): string[] {
    const wanted = new Set(ids);
    const known = [...this.#units.keys()].filter((id) => wanted.delete(id));
    return [...known, ...wanted];
  }

  #listed(names: readonly string[]): string {
    const comma = this.#locale === 'en' ? ', ' : '、';
    return names.slice(0, NAMES_MAX).join(comma) + (names.length > NAMES_MAX ? ' …' : '');
  }

  #nameOf(id: string): string {
    const figure = this.#units.has(id) ? undefined : this.#figures.get(id);
    if (!figure) return this.#unitName(id);
    const { periodStart, periodEnd, dimension } = figure;
    const last = periodEnd && dayBefore(periodEnd);
    const days = last && [periodStart, last].filter(Boolean).join('–');
    return [this.#unitName(figure.unitId), dimension, days].filter(Boolean).join(' ');
  }

  #unitName(id: string): string {
    const unit = this.#units.get(id);
    return (this.#locale === 'en' && unit?.nameEn) || unit?.name || id;
  }
}
