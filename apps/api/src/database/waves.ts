import type { Run } from './run.ts';

/**
 * Batched loading with look-ahead. Sends the batches of one operation in waves: nothing new is sent while a statement is under way,
 * so that everything its answer leads to is batched together. One connection answers one statement
 * at a time anyway; waiting costs nothing, and the number of statements depends on the query alone,
 * not on the order in which answers arrive.
 */
export class Waves {
  readonly run: Run;
  #underWay = 0;
  #waiting: (() => void)[] = [];
  #planned = false;

  constructor(run: Run) {
    this.run = (text, params) => this.during(() => run(text, params));
  }

  /** Lets no batch go out before some work is done. Work that waits for a batch never ends. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#plan();
    }
  }

  /** DataLoader's schedule: keeps a batch until the wave before it has been answered. */
  readonly schedule = (send: () => void): void => {
    this.#waiting.push(send);
    this.#plan();
  };

  #plan(): void {
    if (this.#planned || this.#underWay > 0 || this.#waiting.length === 0) return;
    this.#planned = true;
    // After every resolver that the last answer set going has asked for its keys.
    setImmediate(() => {
      this.#planned = false;
      if (this.#underWay > 0) return;
      for (const send of this.#waiting.splice(0)) send();
    });
  }
}
