import type { FileKind, FileType } from '../../modules/kit/file/file.rule.ts';
import { officeType } from './office.ts';
import { madeAnew } from './picture.ts';
import { FileRefused } from './refused.ts';

/** What is kept of what was sent. */
export interface Kept {
  kind: FileKind;
  type: FileType;
  bytes: Buffer;
  thumb: Buffer | null;
}

const at = (bytes: Buffer, offset: number, signature: string) =>
  bytes.subarray(offset, offset + signature.length).equals(Buffer.from(signature, 'latin1'));

const isPicture = (bytes: Buffer) =>
  at(bytes, 0, '\xff\xd8\xff') ||
  at(bytes, 0, '\x89PNG\r\n\x1a\n') ||
  (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP'));

/** Bytes at the end of a pdf, among which it says that this is its end. */
const PDF_END = 2_048;

/**
 * Looks at what was sent: its content says what it is, never its name.
 *
 * @throws FileRefused for what is not to be kept
 */
export async function contentOf(sent: Buffer): Promise<Kept> {
  if (isPicture(sent)) return { kind: 'PICTURE', ...(await madeAnew(sent)) };
  const document = (type: FileType): Kept => ({ kind: 'DOCUMENT', type, bytes: sent, thumb: null });
  if (at(sent, 0, '%PDF-')) {
    if (!sent.subarray(-PDF_END).includes('%%EOF')) throw new FileRefused('FILE_BROKEN', 422);
    return document('application/pdf');
  }
  if (at(sent, 0, 'PK\x03\x04')) return document(await officeType(sent));
  throw new FileRefused('FILE_TYPE', 415);
}
