import { readdir, utimes } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseGlobalId } from '#kernel/ids';
import { FileStore } from '#modules/kit/file/file-store';
import { FileDesk } from './file-world.ts';
import { pdf } from './files-of.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let desk: FileDesk;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  desk = new FileDesk(world);
});
afterAll(() => world.close());

const HOUR = 3_600_000;
const another = (text: string) => Buffer.concat([pdf, Buffer.from(`% ${text}\n%%EOF\n`)]);
const later = (hours: number) => Date.now() + hours * HOUR;
const cleanUp = (now: number) =>
  world.files.cleanUp((hashes) => world.auth.neededFiles(hashes), now);

/** A program with as many links as may be but one. */
async function linked(count: number) {
  const { id, version } = await desk.program();
  for (let at = 0; at < count; at += 1) {
    const url = `https://example.org/${at}`;
    await desk.stage.done('attachFile', { subjectId: id, expectedVersion: version + at, url }, by);
  }
  return { subjectId: id, expectedVersion: version + count };
}

describe('bytes', () => {
  it('that are the same are one file', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'linli-store-'));
    const store = new FileStore(dir);
    const hashes = await Promise.all([pdf, pdf, pdf].map((bytes) => store.storeBytes(bytes)));
    expect(new Set(hashes).size).toBe(1);
    expect(await readdir(join(dir, 'bytes', hashes[0]!.slice(0, 2)))).toEqual([hashes[0]]);
    expect(await readdir(join(dir, 'temporary'))).toEqual([]);
    expect(await store.readBytes(hashes[0]!)).toEqual(pdf);
    expect(await store.readBytes('../'.repeat(20))).toBeNull();
    await rm(dir, { recursive: true });
  });

  it('without a row are taken away after a day, those of a row never', async () => {
    const kept = await desk.attached(another('kept'), 'kept.pdf');
    const { body } = await desk.send(by, another('orphan'), 'orphan.pdf');
    const [account] = await world.sql<{ id: string }>('select id from account where login = $1', [
      by,
    ]);
    const { sha256 } = (await world.files.upload(account!.id, body.id))!;
    await cleanUp(later(23));
    expect(await world.files.readBytes(sha256)).not.toBeNull();
    await cleanUp(later(25));
    expect(await world.files.readBytes(sha256)).toBeNull();
    expect((await desk.file(by, kept.id)).status).toBe(200);
  });

  it('of what lay in the bin for thirty days are taken away, not before', async () => {
    const { id, version } = await desk.attached(another('binned'), 'binned.pdf');
    await desk.stage.done('deleteAttachment', { id, expectedVersion: version }, by);
    const key = parseGlobalId(id)!.id;
    const [row] = await world.sql<{ sha256: string }>(
      'select sha256 from attachment where id = $1',
      [key],
    );
    await cleanUp(later(25));
    expect(await world.files.readBytes(row!.sha256)).not.toBeNull();
    await world.sql("update attachment set deleted_at = now() - interval '31 days' where id = $1", [
      key,
    ]);
    await cleanUp(later(25));
    expect(await world.files.readBytes(row!.sha256)).toBeNull();
  });

  it('of a program that lay in the bin for thirty days go with it, and are not given before', async () => {
    const { id } = await desk.attached(another('along'), 'along.pdf');
    const [row] = await world.sql<{ sha256: string; subject: string }>(
      'select sha256, subject_id as subject from attachment where id = $1',
      [parseGlobalId(id)!.id],
    );
    const { sha256, subject } = row!;
    const binned = (days: number) =>
      world.sql('update program set deleted_at = now() - make_interval(days => $1) where id = $2', [
        ...[days, subject],
      ]);
    await binned(29);
    expect((await desk.file(by, id)).status).toBe(404);
    await cleanUp(later(25));
    expect(await world.files.readBytes(sha256)).not.toBeNull();
    await binned(31);
    await cleanUp(later(25));
    expect(await world.files.readBytes(sha256)).toBeNull();
  });

  it('that somebody sends again are as new as then', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'linli-store-'));
    const store = new FileStore(dir);
    const hash = await store.storeBytes(pdf);
    const path = join(dir, 'bytes', hash.slice(0, 2), hash);
    const old = new Date(Date.now() - 48 * HOUR);
    await utimes(path, old, old);
    // While the rows are asked, the same bytes come again.
    await store.cleanUp(async () => {
      await store.storeBytes(pdf);
      return new Set();
    });
    expect(await store.readBytes(hash)).toEqual(pdf);
    await rm(dir, { recursive: true });
  });
});

describe('an upload', () => {
  it('is good for an hour', async () => {
    const { body } = await desk.send(by, pdf, 'a.pdf');
    const [account] = await world.sql<{ id: string }>('select id from account where login = $1', [
      by,
    ]);
    expect(await world.files.upload(account!.id, body.id)).not.toBeNull();
    await cleanUp(later(1.1));
    expect(await world.files.upload(account!.id, body.id)).toBeNull();
  });
});

describe('room', () => {
  it('is for twenty links of one program, and for one less while one may come back', async () => {
    const full = await linked(20);
    const more = { ...full, url: 'https://example.org/more' };
    expect((await desk.attach(by, more)).faults).toMatchObject([
      { code: 'TOO_MANY', field: ['input', 'url'] },
    ]);
    const [first] = await desk.listed(by, full.subjectId);
    const binned = await desk.stage.done(
      'deleteAttachment',
      { id: first!.id, expectedVersion: first!.version },
      by,
    );
    await desk.stage.done('attachFile', more, by);
    const send = await desk.stage.as(by);
    const { data } = await send<{ restoreAttachment: { userErrors: object[] } }>(
      `mutation ($input: BinInput!) { restoreAttachment(input: $input) { userErrors { code } } }`,
      { input: { id: binned.id, expectedVersion: binned.version } },
    );
    expect(data!.restoreAttachment.userErrors).toEqual([{ code: 'TOO_MANY' }]);
  });

  it('of a street is two gigabytes, of all of its communities together', async () => {
    const { id: subjectId, version: expectedVersion } = await desk.program();
    await world.sql(
      `insert into attachment (district_id, id, unit_id, subject_kind, subject_id, reads, kind, name,
         type, bytes, sha256, on_day)
       select district_id, gen_random_uuid(), unit_id, 'Program', id, 'UNIT', 'DOCUMENT', 'a.pdf',
         'application/pdf', 1999999990, repeat('0', 64), '2026-01-01'
         from program where unit_id = (select unit_id from unit_version where name = '小营街道' limit 1)
         limit 1`,
    );
    const { body } = await desk.send(by, pdf, 'a.pdf');
    const input = { subjectId, expectedVersion, uploadId: body.id };
    const { faults } = await desk.attach(by, input);
    expect(faults).toMatchObject([{ code: 'QUOTA_FULL', field: ['input', 'uploadId'] }]);
    expect(faults[0]!.message).toContain('2000 MB of 2000 MB');
    await world.sql('delete from attachment where bytes = 1999999990');
    expect((await desk.attach(by, input)).code).toBe('OK');
  });
});
