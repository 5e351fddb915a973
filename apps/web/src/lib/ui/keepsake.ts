import { xchacha20poly1305 } from '@noble/ciphers/chacha';
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils';
import { managedNonce } from '@noble/ciphers/webcrypto';

/** Until the tab is closed, or until it is saved. */
export type Shelf = 'tab' | 'browser';

const PREFIX = 'linli';
let owner: { account: string; key: Uint8Array } | null = null;

/**
 * Says whose keepsakes are kept from now on. What is left of anybody else is thrown away.
 * @param seal the account's key as 64 hexadecimal digits; see lib/server/seal.ts
 */
export function ownKeepsakes(account: string, seal: string): void {
  owner = { account, key: hexToBytes(seal) };
  throwAway((name) => !name.startsWith(placeOf(account, '')));
}

/** Throws away whatever is kept, of everybody. */
export function forgetKeepsakes(): void {
  throwAway(() => true);
}

/** Keeps a text that only its account can read again; null throws it away. */
export function keep(shelf: Shelf, name: string, text: string | null): void {
  if (!owner) return;
  const place = placeOf(owner.account, name);
  const sealed = text === null ? null : seal(owner.key, place, text);
  // A browser that keeps nothing is no reason to stop typing.
  attempt(shelf, (storage) =>
    sealed === null ? storage.removeItem(place) : storage.setItem(place, sealed),
  );
}

/** What was kept; null when there is nothing, or nothing that can be read. */
export function kept(shelf: Shelf, name: string): string | null {
  if (!owner) return null;
  const place = placeOf(owner.account, name);
  const sealed = attempt(shelf, (storage) => storage.getItem(place));
  return sealed ? unseal(owner.key, place, sealed) : null;
}

const placeOf = (account: string, name: string) => `${PREFIX}:${account}:${name}`;

const cipher = managedNonce(xchacha20poly1305);

/** The place is sealed in, so that a text cannot be moved to another one. */
function seal(key: Uint8Array, place: string, text: string): string {
  return bytesToHex(cipher(key, utf8ToBytes(place)).encrypt(utf8ToBytes(text)));
}

function unseal(key: Uint8Array, place: string, sealed: string): string | null {
  try {
    return bytesToUtf8(cipher(key, utf8ToBytes(place)).decrypt(hexToBytes(sealed)));
  } catch {
    return null;
  }
}

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
