/** What goes along from section to section; filters do not. */
export interface Place {
  /** A unit's administrative code where it has one, else its id; null: the whole district. */
  unit: string | null;
  year: number | null;
}

/** What of an address names a place; also of one that a page only lends. */
type Address = { searchParams: { get: (name: string) => string | null } };

export const placeOf = ({ searchParams }: Address): Place => ({
  unit: searchParams.get('unit') || null,
  year: readYear(searchParams.get('year')),
});

/** A unit as addresses name it. */
export const unitKey = ({ id, code }: { id: string; code?: string | null }): string => code ?? id;

/** An address on this site; what is null or empty is left out. */
export function hrefOf(path: string, search: Record<string, string | number | null>): string {
  const given = Object.entries(search).filter(([, value]) => value !== null && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${path}?${query}` : path;
}

export const readYear = (text: string | null): number | null =>
  text && /^(19|20)\d\d$/.test(text) ? Number(text) : null;
