import { unavailable } from '../kernel/rate-limit.ts';

/** Operations of one reader that may wait; a page asks a dozen questions at once. */
const WAITING_MAX = 60;
const WAIT_MS = 5_000;

interface Share {
  held: number;
  waiting: (() => void)[];
}

/**
 * Lets no reader hold more than a third of the connections: what it asks beyond that waits in a line
 * of its own, and takes nothing from others.
 */
export class Shares {
  readonly #most: number;
  readonly #readers = new Map<string, Share>();

  /** @param connections most connections of the pool */
  constructor(connections: number) {
    this.#most = Math.max(1, Math.floor(connections / 3));
  }

  /**
   * Waits for the right to one connection.
   *
   * @returns gives the right back; only its first call counts
   * @throws Refusal UNAVAILABLE at once when too many wait, or after {@link WAIT_MS}
   */
  async take(reader: string): Promise<() => void> {
    const share = this.#readers.get(reader) ?? { held: 0, waiting: [] };
    this.#readers.set(reader, share);
    if (share.held < this.#most) share.held += 1;
    else await inLine(share);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = share.waiting.shift();
      if (next) return next();
      share.held -= 1;
      if (share.held === 0) this.#readers.delete(reader);
    };
  }
}

function inLine({ waiting }: Share): Promise<void> {
  if (waiting.length >= WAITING_MAX) throw unavailable();
  return new Promise((resolve, reject) => {
    const turn = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(turn), 1);
      reject(unavailable());
    }, WAIT_MS);
    waiting.push(turn);
  });
}
