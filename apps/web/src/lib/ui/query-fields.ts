import { type Address, askedAnew } from '#lib/kit/paging.ts';
import { m } from '#lib/paraglide/messages.js';

/** One thing that a list can be asked, by a part of its query of the same name. */
export interface QueryField {
  name: string;
  label: string;
  /** `flag` is a checkbox; `choice` with more than twelve options is a combobox. */
  kind: 'text' | 'choice' | 'choices' | 'day' | 'flag';
  options?: readonly { value: string; label: string; lang?: string }[];
  /** What stands for nothing chosen; 全部, when left out. Null: one is always chosen. */
  all?: string | null;
}

/** More options than that are not looked through in a list. */
export const OPTIONS_MAX = 12;

/** What an address asks, as it is said in a chip. */
export interface Chip {
  name: string;
  value: string;
  text: string;
}

/** One chip for each thing that the address asks; what it cannot mean has none. */
export function chipsOf(fields: readonly QueryField[], search: Address['searchParams']): Chip[] {
  return fields.flatMap((field) =>
    search.getAll(field.name).flatMap((value) => {
      const text = wordsOf(field, value);
      return text ? [{ name: field.name, value, text }] : [];
    }),
  );
}

function wordsOf({ kind, label, options, all }: QueryField, value: string): string | null {
  if (kind === 'flag') return value === '1' ? label : null;
  if (kind === 'text' || kind === 'day') return value && m.query_chip({ label, value });
  const known = value === 'all' ? (all ?? m.query_all()) : undefined;
  const said = options?.find((option) => option.value === value)?.label ?? known;
  return said ? m.query_chip({ label, value: said }) : null;
}

/** The address without one of the things that it asks; the first page of what is left. */
export function without(url: Address, { name, value }: Pick<Chip, 'name' | 'value'>): string {
  const kept = [...url.searchParams].filter(
    ([key, one]) => !(key === name && one === value) && key !== 'after' && key !== 'before',
  );
  const search = new URLSearchParams(kept).toString();
  return search ? `${url.pathname}?${search}` : url.pathname;
}

/** The address without all that it asks, the year included. */
export function cleared(url: Address, fields: readonly QueryField[]): string {
  const parts = [...fields.map(({ name }) => name), 'year'].map((name) => [name, null]);
  return askedAnew(url, Object.fromEntries(parts) as Record<string, null>);
}

/** The address when a form is sent: what it asks, and of the rest what is no part of the form. */
export function asking(url: Address, fields: readonly QueryField[], sent: FormData): string {
  const own = new Set([...fields.map(({ name }) => name), 'after', 'before']);
  const search = new URLSearchParams([...url.searchParams].filter(([name]) => !own.has(name)));
  for (const [name, value] of sent) {
    if (typeof value === 'string' && value.trim() && own.has(name)) {
      search.append(name, value.trim());
    }
  }
  const asked = search.toString();
  return asked ? `${url.pathname}?${asked}` : url.pathname;
}
