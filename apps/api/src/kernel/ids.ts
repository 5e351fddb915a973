import { randomBytes } from 'node:crypto';

/** Types that have a global id: each slice adds its own with `declare module '#kernel/ids'`. */
export interface NodeTypes {}
export type NodeType = keyof NodeTypes;

const PREFIX_OF = new Map<string, string>();
const TYPE_OF = new Map<string, NodeType>();

/**
 * Makes a type one with a global id.
 *
 * @param prefix three letters of its ids; never changes, since clients keep ids
 * @returns takes it away again
 * @throws Error when the prefix is another type's, or the type has another one
 */
export function addNodeType(type: NodeType, prefix: string): () => void {
  if ((PREFIX_OF.get(type) ?? prefix) !== prefix) throw new Error(`${type} has two prefixes.`);
  if ((TYPE_OF.get(prefix) ?? type) !== type)
    throw new Error(`Two types have the prefix ${prefix}.`);
  PREFIX_OF.set(type, prefix);
  TYPE_OF.set(prefix, type);
  return () => void (PREFIX_OF.delete(type), TYPE_OF.delete(prefix));
}

/** All types that have a global id, each with the prefix of its ids. */
export const nodeTypes = (): [type: NodeType, prefix: string][] =>
  [...TYPE_OF].map(([prefix, type]) => [type, prefix]);

/** Whether rows of a type have a global id. */
export const isNodeType = (name: string): name is NodeType => PREFIX_OF.has(name);

/** Key of a row: the district it belongs to (0 for the platform's own) and its UUID. */
export interface Key {
  districtId: number;
  id: string;
}

/** The parent of lists that hang under nothing. */
export const NOWHERE: Key = { districtId: 0, id: '00000000-0000-0000-0000-000000000000' };

/** The opaque id of a row: type prefix, then district and UUID in base64url. */
export function globalId(type: NodeType, { districtId, id }: Key): string {
  const prefix = PREFIX_OF.get(type);
  if (!prefix) throw new Error(`No slice says that ${String(type)} has a global id.`);
  const bytes = Buffer.allocUnsafe(18);
  bytes.writeUInt16BE(districtId, 0);
  bytes.write(id.replaceAll('-', ''), 2, 'hex');
  return `${prefix}_${bytes.toString('base64url')}`;
}

/** Largest smallint of PostgreSQL. */
const DISTRICT_MAX = 32_767;

/** What a global id stands for, or null when it is none of ours. */
export function parseGlobalId(text: string): (Key & { type: NodeType }) | null {
  const type = TYPE_OF.get(text.slice(0, 3));
  if (!type || text.length !== 28 || text[3] !== '_') return null;
  const bytes = Buffer.from(text.slice(4), 'base64url');
  if (bytes.length !== 18 || bytes.toString('base64url') !== text.slice(4)) return null;
  const districtId = bytes.readUInt16BE(0);
  if (districtId > DISTRICT_MAX) return null;
  const hex = bytes.toString('hex', 2);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { type, districtId, id };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** True for a UUID in its usual form, lower case. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** A new UUIDv7: 48 bits of milliseconds, then random bits (RFC 9562). */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
