import sharp from 'sharp';
import { busy, FileRefused } from './refused.ts';

/** Most points of a picture, as it is sent. */
const POINTS_MAX = 40_000_000;
const SECONDS_MAX = 10;
/** Pictures that may wait; each holds what was sent in memory. */
const WAITING_MAX = 20;

/** Longest side in points: as it is kept, and as lists show it. */
const KEPT_SIDE = 1_600;
const THUMB_SIDE = 320;
const JPEG = { quality: 82, mozjpeg: true } as const;
const TEN_THOUSAND = 10_000;

// Nothing but these three is ever decoded, whatever a file says of itself.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'].map(
    (loader) => `${loader}Buffer`,
  ),
});
sharp.cache(false);
sharp.concurrency(1);

/** A picture as it is kept, and the small one of lists. */
export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Buffer;
  thumb: Buffer;
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Runs one at a time: a picture takes some hundred megabytes while it is decoded. */
async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (waiting >= WAITING_MAX) throw busy();
  waiting += 1;
  const turn = last.then(act);
  last = turn.catch(() => undefined);
  return turn.finally(() => (waiting -= 1));
}

/**
 * Makes a picture anew from its points alone, upright: nothing of where, when and with what it was
 * taken is left, nor anything that hid in the file.
 *
 * @throws FileRefused for one that is too large or cannot be read
 */
export const madeAnew = (sent: Buffer): Promise<Picture> =>
  inTurn(async () => {
    const options = { limitInputPixels: POINTS_MAX, failOn: 'error' } as const;
    const open = () => sharp(sent, options).timeout({ seconds: SECONDS_MAX });
    try {
      const { width, height, format } = await sharp(sent, options).metadata();
      if (width * height > POINTS_MAX) throw tooLarge();
      const png = format === 'png';
      const sized = open()
        .autoOrient()
        .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true });
      const kept = png
        ? sized.png({ compressionLevel: 9 })
        : sized.flatten({ background: 'white' }).jpeg(JPEG);
      const bytes = await kept.toBuffer();
      const thumb = await sharp(bytes, options)
        .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: 'white' })
        .jpeg(JPEG)
        .toBuffer();
      return { type: png ? 'image/png' : 'image/jpeg', bytes, thumb };
    } catch (error) {
      if (error instanceof FileRefused) throw error;
      throw /pixel limit/i.test(String(error)) ? tooLarge() : new FileRefused('FILE_BROKEN', 422);
    }
  });

const tooLarge = () =>
  new FileRefused('PICTURE_TOO_LARGE', 422, { limit: POINTS_MAX / TEN_THOUSAND });
