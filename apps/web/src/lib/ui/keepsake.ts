/** Until the tab is closed, or until it is saved. */
export type Shelf = 'tab' | 'browser';

const PREFIX = 'linli';
let owner: { account: string; key: string } | null = null;
/** What is kept is kept in the order in which it was said, whatever the cipher is waited for. */
let queue: Promise<void> = Promise.resolve();
/** How often everything was thrown away: what was said before that is not kept after it. */
let forgotten = 0;

/**
 * Says whose keepsakes are kept from now on. What is left of anybody else is thrown away.
 * @param seal the account's key as 64 hexadecimal digits; see lib/server/seal.ts
 */
export function ownKeepsakes(account: string, seal: string): void {
  owner = { account, key: seal };
  throwAway((name) => !name.startsWith(placeOf(account, '')));
}

/** Throws away whatever is kept, of everybody. */
export function forgetKeepsakes(): void {
  forgotten += 1;
  throwAway(() => true);
}

/**
 * Keeps a text that only its account can read again; null throws it away. The cipher comes with the
 * first of them, or with `readyToKeep`.
 */
export function keep(shelf: Shelf, name: string, text: string | null): void {
  if (!owner) return;
  const { account, key } = owner;
  const place = placeOf(account, name);
  const before = forgotten;
  queue = queue.then(async () => {
    const sealed = text === null ? null : (await cipher())?.seal(key, place, text);
    if (before !== forgotten || owner?.account !== account) return;
    // A browser that keeps nothing is no reason to stop typing.
    attempt(shelf, (storage) =>
      sealed ? storage.setItem(place, sealed) : storage.removeItem(place),
    );
  });
}

/** What was kept; null when there is nothing, or nothing that can be read. */
export async function kept(shelf: Shelf, name: string): Promise<string | null> {
  if (!owner) return null;
  const { account, key } = owner;
  const place = placeOf(account, name);
  await queue;
  const sealed = attempt(shelf, (storage) => storage.getItem(place));
  return sealed ? ((await cipher())?.unseal(key, place, sealed) ?? null) : null;
}

/** Has at hand what keeping takes, before somebody types who may have lost the network when it is needed. */
export const readyToKeep = (): void => void cipher();

/** Null without a network, before it was ever asked for. */
const cipher = () => import('./seal.ts').catch(() => null);

const placeOf = (account: string, name: string) => `${PREFIX}:${account}:${name}`;

function throwAway(which: (name: string) => boolean): void {
  for (const shelf of ['tab', 'browser'] as const) {
    attempt(shelf, (storage) => {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      for (const name of names) {
        if (name.startsWith(PREFIX) && which(name)) storage.removeItem(name);
      }
    });
  }
}

function attempt<Result>(shelf: Shelf, act: (storage: Storage) => Result): Result | null {
  try {
    return act(shelf === 'tab' ? sessionStorage : localStorage);
  } catch {
    return null;
  }
}
