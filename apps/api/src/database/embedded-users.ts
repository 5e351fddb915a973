import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, rmSync } from 'node:fs';

/**
 * Who uses a server: a named pipe into which nobody writes. Every user holds its writing end open, the
 * server's guard waits at its reading end, and the system tells the guard when the last user has let
 * go, however it died.
 */
export class Users {
  readonly #file: string;

  /** @param file where the pipe is, or will be */
  constructor(file: string) {
    this.#file = file;
  }

  /** Makes a pipe of its own for a new server; whoever holds an earlier one counts no longer. */
  begin(): UserPlace {
    rmSync(this.#file, { force: true });
    execFileSync('mkfifo', ['-m', '600', this.#file]);
    // Opening one end waits for somebody at the other.
    const both = openSync(this.#file, constants.O_RDWR);
    const place = openSync(this.#file, constants.O_WRONLY);
    closeSync(both);
    return new UserPlace(place);
  }

  /** Takes a place among living users of a guarded server; null when there are none. */
  join(): UserPlace | null {
    if (!this.any()) return null;
    try {
      return new UserPlace(openSync(this.#file, constants.O_WRONLY | constants.O_NONBLOCK));
    } catch {
      return null;
    }
  }

  /** Whether anybody uses the server. */
  any(): boolean {
    const end = open(this.#file, constants.O_RDONLY | constants.O_NONBLOCK);
    if (end === null) return false;
    try {
      // Nothing to read is an end without users, and an error with them.
      return readSync(end, Buffer.alloc(1)) > 0;
    } catch {
      return true;
    } finally {
      closeSync(end);
    }
  }

  /** The end for a guard, which then sees the last user go; call it while holding a place. */
  readingEnd(): number {
    return openSync(this.#file, constants.O_RDONLY);
  }
}

/** A user's hold on a server. */
export class UserPlace {
  #descriptor: number | null;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  leave(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}

function open(file: string, flags: number): number | null {
  try {
    return openSync(file, flags);
  } catch {
    return null;
  }
}
