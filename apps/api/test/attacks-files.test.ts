import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileDesk } from './file-world.ts';
import {
  bomb,
  documentOf,
  hugePng,
  lyingBomb,
  macroTypes,
  packageOf,
  pdf,
  pictureOf,
} from './files-of.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let desk: FileDesk;
const by = 'xiaoying.staff';
/** Each test has an account of its own to send with, so that none spends another's allowance. */
beforeAll(async () => {
  world = await openWorld();
  desk = new FileDesk(world);
});
afterAll(() => world.close());

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const exe = Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(2_000, 7)]);
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('what a file is', () => {
  it.each([
    ['a drawing named jpg', svg, 'photo.jpg', '415 FILE_TYPE'],
    ['a program named jpg', exe, 'photo.jpg', '415 FILE_TYPE'],
    ['a page named pdf', html, 'report.pdf', '415 FILE_TYPE'],
    ['a gif', Buffer.from('GIF89a\x01\x00\x01\x00'), 'a.gif', '415 FILE_TYPE'],
    ['nothing', Buffer.alloc(0), 'a.jpg', '415 FILE_TYPE'],
    ['an old document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.doc', '415 FILE_TYPE'],
    [
      'the beginning of a jpeg',
      Buffer.from('ffd8ffe000104a464946', 'hex'),
      'a.jpg',
      '422 FILE_BROKEN',
    ],
    ['a pdf without an end', Buffer.from('%PDF-1.7\n'), 'a.pdf', '422 FILE_BROKEN'],
    ['the beginning of a package', documentOf('docx').subarray(0, 90), 'a.docx', '422 FILE_BROKEN'],
  ])('is told by its content: %s is refused', async (_case, bytes, name, refused) => {
    expect(await desk.refusal(by, bytes, name)).toBe(refused);
  });

  it('is told of packages by what they say of their parts', async () => {
    expect(await desk.refusal(by, packageOf('<Types/>'), 'a.docx')).toBe('415 FILE_TYPE');
    expect(await desk.refusal(by, packageOf(macroTypes), 'a.docx')).toBe('415 FILE_MACROS');
    const hidden = documentOf('docx', { 'word/vbaProject.bin': strToU8('x') });
    expect(await desk.refusal(by, hidden, 'a.docx')).toBe('415 FILE_MACROS');
    const sheet = documentOf('xlsx', { 'xl/macrosheets/sheet1.xml': strToU8('x') });
    expect(await desk.refusal(by, sheet, 'a.xlsx')).toBe('415 FILE_MACROS');
  });

  it('is a program behind a picture: nothing but the points of the picture is kept', async () => {
    const both = Buffer.concat([await pictureOf('jpeg', 100), html, exe]);
    const { id } = await desk.attached(both, 'a.jpg');
    const { bytes } = await desk.file(by, id);
    expect(bytes.includes('<script>')).toBe(false);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });
});

describe('how large it is', () => {
  it.each([
    ['packed well', bomb],
    ['that tells small sizes', lyingBomb],
  ])('counts a package %s by what it unpacks to', async (_case, made) => {
    const bytes = made();
    expect(bytes.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage.rss();
    expect(await desk.refusal(by, bytes, 'a.docx')).toMatch(/^422 FILE_(UNPACKED|BROKEN)$/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
  });

  it('counts a picture by its points before it is unpacked', async () => {
    const huge = await hugePng(30_000, 30_000);
    expect(huge.length).toBeLessThan(2_000);
    expect(await desk.refusal(by, huge, 'a.png')).toBe('422 PICTURE_TOO_LARGE');
    expect(await desk.refusal(by, await hugePng(2 ** 31 - 1, 2 ** 31 - 1), 'a.png')).toMatch(
      /^422/,
    );
  });

  it('is counted while it comes, whatever is said of it before', async () => {
    const many = Buffer.alloc(10_000_001, '%PDF-');
    expect(await desk.refusal(by, many, 'a.pdf')).toBe('413 FILE_TOO_LARGE');
    const pieces = (function* () {
      for (let sent = 0; sent < 40; sent += 1) yield Buffer.alloc(1_000_000);
    })();
    const answer = await fetch(`${desk.root}/files?name=a.pdf`, {
      method: 'PUT',
      headers: await desk.headersOf(by),
      body: ReadableStream.from(pieces),
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
  });
});

describe('what it is called', () => {
  it.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\Windows\\system32\\a.exe', 'a.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', 'img src=x onerror=alert(1).pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['\u202efdp.exe', 'fdp.pdf'],
    ['', '文件.pdf'],
    ['....', '文件.pdf'],
    ['长'.repeat(300), `${'长'.repeat(116)}.pdf`],
  ])('leads nowhere and hides nothing: %j', async (sent, kept) => {
    const { status, body } = await desk.send('xiaoying.lead', pdf, sent);
    expect([status, body.name]).toEqual([201, kept]);
  });

  it('is a header of one line when it is given back', async () => {
    const { id, name } = await desk.attached(pdf, '"; filename=evil.exe\r\nX-Evil: 1');
    const { status, headers } = await desk.file(by, id);
    expect(status).toBe(200);
    expect(headers.get('x-evil')).toBeNull();
    expect(name).toMatch(/\.pdf$/);
  });
});

describe('who sends it', () => {
  const COOKIE = { 'sec-fetch-site': 'same-origin' };

  it('is somebody who is signed in, from our own pages', async () => {
    expect(await desk.refusal(null, pdf)).toBe('401 UNAUTHENTICATED');
    const cookie = `linli_session=${await desk.token(by)}`;
    const own = await desk.send(null, pdf, 'a.pdf', { ...COOKIE, cookie });
    expect(own.status).toBe(201);
    for (const elsewhere of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://evil.example'],
    ] as const) {
      const headers = { cookie, [elsewhere[0]]: elsewhere[1] };
      const { status } = await desk.send(null, pdf, 'a.pdf', headers);
      expect(status).toBe(403);
    }
    const both = { cookie, ...COOKIE };
    expect((await desk.send(by, pdf, 'a.pdf', both)).status).toBe(400);
  });

  it('alone attaches it: no upload of somebody else, of a made-up id, or of a path', async () => {
    const { body } = await desk.send('ziyang.staff', pdf, 'a.pdf');
    const foreign = await desk.send('xiaoshan.admin', pdf, 'a.pdf');
    const { id: subjectId, version: expectedVersion } = await desk.program();
    const ids = [
      ...[body.id, foreign.body.id, body.id.replace(/.$/, 'A'), 'A'.repeat(32)],
      ...['', '../bytes/aa', '..%2f..%2fetc', 'x'.repeat(10_000)],
    ];
    for (const uploadId of ids) {
      const { faults } = await desk.attach(by, { subjectId, expectedVersion, uploadId });
      expect(faults).toMatchObject([{ code: 'NO_UPLOAD', field: ['input', 'uploadId'] }]);
    }
    const own = { subjectId, expectedVersion, uploadId: body.id };
    const answer = await desk.attach('ziyang.staff', own);
    expect(answer.code).toBe('NOT_FOUND');
  });

  it('sends sixty in ten minutes', async () => {
    const codes = new Set<string>();
    for (let sent = 0; sent < 61; sent += 1) codes.add(await desk.refusal('shangcheng.admin', exe));
    expect([...codes]).toEqual(['415 FILE_TYPE', '429 RATE_LIMITED']);
  });
});

describe('a link', () => {
  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'https:example.org',
    'https://user:secret@example.org/',
    'https://',
    'https://exa mple.org/',
    '//example.org',
    'HTTPS://example.org/',
  ])('leads to a page by https: not %s', async (url) => {
    const { id: subjectId, version: expectedVersion } = await desk.program();
    const { faults } = await desk.attach(by, { subjectId, expectedVersion, url });
    expect(faults).toMatchObject([{ code: 'NOT_HTTPS', field: ['input', 'url'] }]);
  });

  it('has at most 500 characters, and stands for itself', async () => {
    const { id: subjectId, version: expectedVersion } = await desk.program();
    const subject = { subjectId, expectedVersion };
    const attach = async (input: object) =>
      (await desk.attach(by, { ...subject, ...input })).faults;
    const long = `https://example.org/${'a'.repeat(481)}`;
    expect(await attach({ url: long })).toMatchObject([{ code: 'TOO_LONG' }]);
    expect(await attach({})).toMatchObject([{ code: 'ONE_OF_TWO' }]);
    const both = { url: 'https://example.org', uploadId: 'x' };
    expect(await attach(both)).toMatchObject([{ code: 'ONE_OF_TWO' }]);
    expect(await attach({ url: long.slice(0, 500) })).toEqual([]);
  });
});
