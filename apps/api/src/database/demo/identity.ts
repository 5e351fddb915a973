import { createHash } from 'node:crypto';

/**
 * Gives the UUID that belongs to a key of the demo data: the same on every machine, so that
 * reloading keeps every address. The first 128 bits of the key's SHA-256, with version 7 and the
 * RFC 9562 variant set; its leading bits are no time.
 */
export function demoId(key: string): string {
  const bytes = createHash('sha256').update(key, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20]
    .map((from, part) => hex.slice(from, [8, 12, 16, 20, 32][part]))
    .join('-');
}
