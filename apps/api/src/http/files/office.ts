import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { FileType } from '../../modules/kit/file/file.rule.ts';
import { FileRefused } from './refused.ts';

/** Most bytes of all parts of a document, unpacked. */
const UNPACKED_MAX = 100_000_000;
const PARTS_MAX = 5_000;
/** Bytes that are unpacked at a time, so that others have their turn between. */
const PIECE = 8_192;
const MEGABYTE = 1_000_000;

const TYPES_PART = '[Content_Types].xml';
const TYPES_PART_MAX = 1_000_000;
const MACRO_PART = /vbaProject|vbaData|macrosheets\//i;
const MACRO_TYPE = /macroEnabled|vbaProject|vbaData|ms-excel\.(?:intl)?macrosheet/i;
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const MAIN: readonly (readonly [main: string, type: FileType])[] = [
  [`${OPEN_XML}.wordprocessingml.document.main+xml`, `${OPEN_XML}.wordprocessingml.document`],
  [`${OPEN_XML}.spreadsheetml.sheet.main+xml`, `${OPEN_XML}.spreadsheetml.sheet`],
];

/**
 * Which document a package is, by what it says of its parts; everything in it is unpacked once, since
 * what it says of its sizes may be false.
 *
 * @throws FileRefused for another package, for macros, and for one that unpacks to too much
 */
export async function officeType(bytes: Uint8Array): Promise<FileType> {
  const { names, types } = directoryOf(bytes);
  const streamed = await unpacked(bytes);
  if ([...names, ...streamed].some((name) => MACRO_PART.test(name)) || MACRO_TYPE.test(types)) {
    throw new FileRefused('FILE_MACROS', 415);
  }
  const found = MAIN.find(([main]) => types.includes(`"${main}"`));
  if (!found) throw new FileRefused('FILE_TYPE', 415);
  return found[1];
}

/** Names of the parts by the directory at its end, and the part that tells their types. */
function directoryOf(bytes: Uint8Array): { names: string[]; types: string } {
  const names: string[] = [];
  let told = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    names.push(name);
    told += originalSize;
    if (told > UNPACKED_MAX || names.length > PARTS_MAX) throw tooMuch();
    return name === TYPES_PART && originalSize <= TYPES_PART_MAX;
  };
  const parts = orBroken(() => unzipSync(bytes, { filter }));
  return { names, types: strFromU8(parts[TYPES_PART] ?? new Uint8Array()) };
}

/** Unpacks every part as it comes and forgets it. @returns the names that stand beside the parts */
async function unpacked(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  let size = 0;
  let failed: Error | null = null;
  const unzip = new Unzip((part) => {
    names.push(part.name);
    part.ondata = (error, piece) => {
      if (error) failed ??= error;
      size += piece?.length ?? 0;
      if (size > UNPACKED_MAX || names.length > PARTS_MAX) failed ??= tooMuch();
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !failed; at += PIECE) {
    orBroken(() => unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length));
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (failed) throw (failed as Error) instanceof FileRefused ? failed : broken();
  return names;
}

const tooMuch = () => new FileRefused('FILE_UNPACKED', 422, { limit: UNPACKED_MAX / MEGABYTE });
const broken = () => new FileRefused('FILE_BROKEN', 422);

function orBroken<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof FileRefused ? error : broken();
  }
}
