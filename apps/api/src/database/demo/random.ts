import { createHash } from 'node:crypto';

/**
 * A small generator of repeatable numbers for the synthetic district: mulberry32 (Tommy Ettinger,
 * public domain), 32 bits of state, period 2^32. Good enough to vary demo data, for nothing else.
 */
export class Random {
  #state: number;

  /** Two generators with one seed and one name give the same numbers. */
  constructor(seed: number, name = '') {
    this.#state = (seed ^ fingerprint(name)) >>> 0;
  }

  /** Gives a number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Gives an integer from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Is true with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Gives one of the list. Throws when the list is empty. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.integer(0, list.length - 1)] as T;
  }

  /** Gives up to `count` different entries of the list. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(this.integer(0, rest.length - 1), 1));
    }
    return taken;
  }
}

/** 32 bits of a name; 0 of none. */
function fingerprint(name: string): number {
  if (name === '') return 0;
  return createHash('sha256').update(name, 'utf8').digest().readUInt32BE();
}
