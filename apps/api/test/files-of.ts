import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const typesOf = (main: string, more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`;

/** A picture of one colour, with what a camera notes of itself and of where it was. */
export const pictureOf = (format: 'jpeg' | 'png' | 'webp', side = 2_000): Promise<Buffer> =>
  sharp({ create: { width: side, height: side / 2, channels: 3, background: '#14696b' } })
    .withExif({
      IFD0: { Make: 'CameraMaker', Artist: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' },
    })
    .toFormat(format)
    .toBuffer();

/** The smallest document of a kind, with other parts. */
export function documentOf(kind: 'docx' | 'xlsx', parts: Record<string, Uint8Array> = {}): Buffer {
  const main = kind === 'docx' ? 'wordprocessingml.document' : 'spreadsheetml.sheet';
  return packageOf(typesOf(`${OPEN_XML}.${main}.main+xml`), parts);
}

/** A package that says of itself what somebody wants. */
export const packageOf = (types: string, parts: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      'word/document.xml': strToU8('<document/>'),
      ...parts,
    }),
  );

export const macroTypes = typesOf('application/vnd.ms-word.document.macroEnabled.main+xml');

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Compressed so well that a few kilobytes become far more than may be. */
export const bomb = (): Buffer =>
  documentOf('docx', { 'word/media/a.bin': new Uint8Array(110_000_000) });

/** A bomb that says of itself, before and at the end, that it is small. */
export function lyingBomb(): Buffer {
  const honest = documentOf('docx', { 'word/media/a.bin': new Uint8Array(110_000_000) });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(110_000_000);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1_000);
  for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size)) small.copy(honest, at);
  return honest;
}

/** A png of a few bytes that says that it has so many points. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const bytes = Buffer.from(await pictureOf('png', 8));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
