import type { Request, RequestHandler, Response } from 'express';
import type { Context } from '../../context.ts';
import { openOperation } from '../../database/operation.ts';
import type { Orm } from '../../database/orm.ts';
import { isOverload } from '../../database/overload.ts';
import { notFound } from '../../kernel/errors.ts';
import { parseGlobalId } from '../../kernel/ids.ts';
import { unavailable } from '../../kernel/rate-limit.ts';
import { filesOf, type GivenFile } from '../../modules/kit/file/given.ts';
import { answerRefused } from './refused.ts';
import type { FileRouteParts } from './send.ts';

/** What a file costs its reader, in list items. */
const PRICE = 20;

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

/**
 * `GET /files/<id>` and `GET /files/<id>/thumb`: the file of an attachment, as a download. The policies
 * of its row are asked first, as any query asks them.
 */
export function giveRoute({
  files,
  contextOf,
  orm,
}: FileRouteParts & { orm: Orm }): RequestHandler {
  async function found(request: Request): Promise<GivenFile> {
    const ctx = await contextOf(request);
    const { reader, bucket } = ctx;
    await bucket.check(reader);
    await bucket.charge(reader, PRICE);
    const row = await rowOf(orm, ctx, String(request.params.id));
    if (!row) throw notFound();
    return row;
  }

  return async (request, response) => {
    try {
      const small = request.params.size !== undefined;
      const row = await found(request);
      const hash = small ? row.thumb : row.sha256;
      const bytes = hash && (await files.readBytes(hash));
      if (!bytes || (small && request.params.size !== 'thumb')) throw notFound();
      send(response, row, small, bytes);
    } catch (error) {
      answerRefused(response, isOverload(error) ? unavailable() : error);
    }
  };
}

function send(response: Response, { name, type }: GivenFile, small: boolean, bytes: Buffer) {
  response.attachment(name!).set(HEADERS);
  response.type(small ? 'image/jpeg' : type!).send(bytes);
}

/** @throws Refusal UNAUTHENTICATED when nobody is signed in */
async function rowOf({ em }: Orm, ctx: Context, id: string): Promise<GivenFile | null> {
  const [{ handle }, key] = [ctx.actor, parseGlobalId(id)];
  const source = key && filesOf(key.type);
  if (!source) return null;
  const operation = await openOperation(em, { handle, readOnly: true, scope: ctx.scope });
  try {
    return await operation.read.byKey(source, key);
  } finally {
    await operation.end(true);
  }
}
