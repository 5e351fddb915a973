import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';

const PLAUSIBLE_DEVICE = /^[\w-]{22,200}$/;

/** Where a sign-in comes from, as hashes of one length: nothing of what was sent is kept. */
export interface Place {
  address: string;
  /** Of the secret that the device keeps; null when it sent none. */
  device: string | null;
}

/** A key of bounded size for a text of any. */
export const markOf = (kind: string, text: string) =>
  createHash('sha256').update(`${kind}\0${text}`).digest('base64url');

/** What counts as one address: an IPv4 address, or the /64 that one holder of an IPv6 address has. */
export function blockOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

export function placeOf(address: string, device?: string | null): Place {
  const usable = device && PLAUSIBLE_DEVICE.test(device);
  return {
    address: markOf('address', blockOf(address)),
    device: usable ? markOf('device', device) : null,
  };
}
