import { isDay } from './days.ts';

/** One thing that an address asks: what it is when nothing is said, and how it is said. */
export interface Part<Value> {
  blank: Value;
  /** What is said wrongly is blank. */
  read: (said: readonly string[]) => Value;
  write: (value: Value) => readonly string[];
}

/** A part of whatever value. */
type AnyPart = Omit<Part<unknown>, 'write'> & { write: (value: never) => readonly string[] };

/** What an address asks of a page, by the parts that were declared. */
export type Asked<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Part<infer Value> ? Value : never;
};

/** A text in one line, such as words to search for; empty asks for nothing. */
export const text = (): Part<string> => ({
  blank: '',
  read: ([said]) => said?.trim() ?? '',
  write: (value) => [value],
});

/** An id or a code; null when none is named. */
export const id = (): Part<string | null> => ({
  blank: null,
  read: ([said]) => said || null,
  write: (value) => (value === null ? [] : [value]),
});

type Enum = readonly string[] | Readonly<Record<string, string>>;
type OneOf<Values> = Values extends readonly (infer Value)[] ? Value : Values[keyof Values];

/** One of an enum, or null for all of them; `first` is asked when the address says nothing. */
export function oneOf<const Values extends Enum>(
  values: Values,
  { first = null }: { first?: OneOf<Values> | null } = {},
): Part<OneOf<Values> | null> {
  const known = listOf(values);
  return {
    blank: first,
    read: ([said]) => (said === ALL ? null : (known.find((value) => value === said) ?? first)),
    write: (value) => [value === null ? ALL : String(value)],
  };
}
const ALL = 'all';

/** Some of an enum, in its order; none asks for all. */
export function many<const Values extends Enum>(values: Values): Part<OneOf<Values>[]> {
  const known = listOf(values);
  return {
    blank: [],
    read: (said) => known.filter((value) => said.includes(String(value))),
    write: (value) => value.map(String),
  };
}

/** A day, such as 2026-11-30, that there is; null when none is named. */
export const day = (): Part<string | null> => ({
  blank: null,
  read: ([said]) => (said && isDay(said) ? said : null),
  write: (value) => (value === null ? [] : [value]),
});

/** A whole number of a range, such as a year; null when none is named. */
export const whole = (least: number, most: number): Part<number | null> => ({
  blank: null,
  read([said]) {
    const number = /^\d{1,9}$/.test(said ?? '') ? Number(said) : NaN;
    return number >= least && number <= most ? number : null;
  },
  write: (value) => (value === null ? [] : [String(value)]),
});

/** Whether something is asked for at all. */
export const flag = (): Part<boolean> => ({
  blank: false,
  read: ([said]) => said === '1',
  write: (value) => (value ? ['1'] : []),
});

/**
 * What a page may be asked by its address, each part declared once. The address says only what
 * differs from asking nothing.
 */
export function searchQuery<Parts extends Record<string, AnyPart>>(parts: Parts) {
  type Query = Asked<Parts>;
  const declared = Object.entries(parts) as unknown as [keyof Query & string, Part<unknown>][];
  const blank = Object.fromEntries(declared.map(([name, part]) => [name, part.blank])) as Query;

  function write(asked: Partial<Query>): URLSearchParams {
    const search = new URLSearchParams();
    for (const [name, part] of declared) {
      const value = name in asked ? asked[name] : part.blank;
      if (JSON.stringify(value) === JSON.stringify(part.blank)) continue;
      for (const said of part.write(value)) search.append(name, said);
    }
    return search;
  }

  return {
    /** Names of its parts, as the address has them. */
    names: declared.map(([name]) => name),
    blank,
    /** What an address asks. */
    read(search: URLSearchParams): Query {
      const asked = declared.map(([name, part]) => [name, part.read(search.getAll(name))]);
      return Object.fromEntries(asked) as Query;
    },
    /** The address of a page that is asked this. */
    href(path: string, asked: Partial<Query>): string {
      const search = write(asked).toString();
      return search ? `${path}?${search}` : path;
    },
  };
}

function listOf<Values extends Enum>(values: Values): OneOf<Values>[] {
  return (Array.isArray(values) ? values : Object.values(values)) as OneOf<Values>[];
}
