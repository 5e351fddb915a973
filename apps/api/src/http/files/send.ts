import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../../context.ts';
import { SENT_BYTES_MAX } from '../../modules/kit/file/file.rule.ts';
import type { FileStore, Upload } from '../../modules/kit/file/file-store.ts';
import { contentOf } from './content.ts';
import { fileName } from './name.ts';
import { answerRefused, busy, FileRefused } from './refused.ts';

/** Files that one account may send in ten minutes, to one process. */
const SENT_MAX = 60;
const SENT_SECONDS = 600;
/** Files that are received at one time, each in memory as a whole. */
const AT_ONCE = 8;
const MEGABYTE = 1_000_000;

export interface FileRouteParts {
  files: FileStore;
  contextOf: (request: Request) => Promise<Context>;
}

/**
 * `PUT /files?name=…`: the bytes of one file as its body. Gives an upload id, good for an hour and for
 * whoever sent it; nothing is anybody's to see until `attachFile` names it.
 */
export function sendRoute({ files, contextOf }: FileRouteParts): RequestHandler {
  const limiter = new RateLimiterMemory({ points: SENT_MAX, duration: SENT_SECONDS });
  let receiving = 0;

  async function receive(request: Request) {
    const { actor } = await contextOf(request);
    await withinLimit(limiter, actor.accountId);
    if (receiving >= AT_ONCE) throw busy();
    receiving += 1;
    try {
      return await keep(files, actor.accountId, nameIn(request), await bodyOf(request));
    } finally {
      receiving -= 1;
    }
  }

  return async (request, response) => {
    try {
      response.status(201).json(await receive(request));
    } catch (error) {
      // What is left of the body is not waited for.
      if (!request.complete) response.set('connection', 'close');
      answerRefused(response, error);
    }
  };
}

async function keep(files: FileStore, accountId: string, name: string, sent: Buffer) {
  const { kind, type, bytes, thumb } = await contentOf(sent);
  const told: Omit<Upload, 'sha256' | 'thumb'> = {
    kind,
    type,
    name: fileName(name, type),
    bytes: bytes.length,
  };
  const sha256 = await files.storeBytes(bytes);
  const small = thumb && (await files.storeBytes(thumb));
  const id = await files.keepUpload(accountId, { ...told, sha256, thumb: small });
  return { id, ...told };
}

async function withinLimit(limiter: RateLimiterMemory, account: string): Promise<void> {
  await limiter.consume(account).catch((error: unknown) => {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw new FileRefused('RATE_LIMITED', 429, { seconds });
  });
}

const nameIn = (request: Request) =>
  new URL(request.originalUrl, 'http://files.invalid').searchParams.get('name') ?? '';

const tooLarge = () => new FileRefused('FILE_TOO_LARGE', 413, { limit: SENT_BYTES_MAX / MEGABYTE });

/** The body, as long as it is within the limit: what a header says of its length is not believed. */
async function bodyOf(request: Request): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > SENT_BYTES_MAX) throw tooLarge();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += (piece as Buffer).length;
    if (size > SENT_BYTES_MAX) throw tooLarge();
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
