import { xchacha20poly1305 } from '@noble/ciphers/chacha';
import { bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils';
import { managedNonce } from '@noble/ciphers/webcrypto';

const cipher = managedNonce(xchacha20poly1305);

/**
 * A text as only the holder of the key reads it, in hexadecimal digits.
 * @param key 64 hexadecimal digits
 * @param place sealed in, so that a text cannot be moved to another one
 */
export function seal(key: string, place: string, text: string): string {
  return bytesToHex(cipher(hexToBytes(key), utf8ToBytes(place)).encrypt(utf8ToBytes(text)));
}

/** The text again; null when it was sealed by another key, for another place, or changed since. */
export function unseal(key: string, place: string, sealed: string): string | null {
  try {
    return bytesToUtf8(cipher(hexToBytes(key), utf8ToBytes(place)).decrypt(hexToBytes(sealed)));
  } catch {
    return null;
  }
}
