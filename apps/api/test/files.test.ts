import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId, parseGlobalId } from '#kernel/ids';
import { PLACES } from './isolation-rows.ts';
import { CoveredRows } from './partner-terms.ts';
import { sendAs } from './row-door.ts';
import { FileDesk } from './file-world.ts';
import { documentOf, pdf, pictureOf } from './files-of.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let desk: FileDesk;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  desk = new FileDesk(world);
});
afterAll(() => world.close());

describe('a picture', () => {
  it.each([
    ['jpeg', 'image/jpeg', 'jpg'],
    ['png', 'image/png', 'png'],
    ['webp', 'image/jpeg', 'jpg'],
  ] as const)(
    'that is a %s is kept small, upright and without its camera',
    async (format, type, ending) => {
      const sent = await pictureOf(format);
      expect((await sharp(sent).metadata()).exif).toBeDefined();
      const { id } = await desk.attached(sent, `现场 照片.${format}`);
      const { status, headers, bytes } = await desk.file(by, id);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('content-disposition')).toContain(
        `filename*=UTF-8''${encodeURIComponent(`现场 照片.${ending}`)}`,
      );
      const { width, height, exif } = await sharp(bytes).metadata();
      expect([width, height, exif]).toEqual([1_600, 800, undefined]);
      expect(bytes.includes('CameraMaker')).toBe(false);
      const thumb = await desk.file(by, `${id}/thumb`);
      expect(await sharp(thumb.bytes).metadata()).toMatchObject({
        ...{ format: 'jpeg', width: 320, height: 160 },
      });
    },
  );

  it('is told with headers that keep it from being more than a download', async () => {
    const { id } = await desk.attached(await pictureOf('jpeg', 200), 'a.jpg');
    for (const path of [id, `${id}/thumb`]) {
      const { headers } = await desk.file(by, path);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    }
  });
});

describe('a document', () => {
  it.each([
    ['pdf', pdf],
    ['docx', documentOf('docx')],
    ['xlsx', documentOf('xlsx')],
  ])('that is a %s comes back byte for byte, under its name', async (ending, sent) => {
    const { id, kind } = await desk.attached(sent, `总结.${ending}`);
    const { status, headers, bytes } = await desk.file(by, id);
    expect([status, kind]).toEqual([200, 'DOCUMENT']);
    expect(bytes.equals(sent)).toBe(true);
    expect(headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(`总结.${ending}`)}`,
    );
    expect((await desk.file(by, `${id}/thumb`)).status).toBe(404);
  });
});

describe('who reads a file', () => {
  it('is who reads its row, and nobody else learns that it is there', async () => {
    const { id } = await desk.attached(pdf, '总结.pdf');
    const seen = async (login: string | null) => (await desk.file(login, id)).status;
    for (const login of [by, 'xiaoying.lead', 'changmingsi.worker', 'shangcheng.admin'])
      expect([login, await seen(login)]).toEqual([login, 200]);
    for (const login of ['ziyang.staff', 'xiaoshan.admin', 'operator', 'yiyou.owner'])
      expect([login, await seen(login)]).toEqual([login, 404]);
    expect(await seen(null)).toBe(401);
    for (const other of ['att_AAAA', 'nothing', '..%2f..%2fetc%2fpasswd', `${id}/large`])
      expect((await desk.file(by, other)).status).toBe(404);
  });

  it('grows by the units of its program when it is said to be for them', async () => {
    const file = await desk.attached(pdf, '通知.pdf');
    const [row] = await world.sql('select * from attachment where subject_id = $1', [
      parseGlobalId(file.programId)!.id,
    ]);
    await world.sql(
      `insert into participation (district_id, id, unit_id, program_id, participant_id, state)
       values ($1, $2, $3, $4, $5, 'ACCEPTED')`,
      [1, newId(), row!.unit_id, row!.subject_id, PLACES.neighbour.unitId],
    );
    expect((await desk.file('ziyang.staff', file.id)).status).toBe(404);
    const told = { id: file.id, expectedVersion: file.version, reads: 'DATED' };
    await desk.stage.done('describeAttachment', told, by);
    expect((await desk.file('ziyang.staff', file.id)).status).toBe(200);
    const again = { ...told, expectedVersion: file.version + 1, reads: 'UNIT' };
    await desk.stage.done('describeAttachment', again, by);
    expect((await desk.file('ziyang.staff', file.id)).status).toBe(404);
  });

  it('grows by partners whose agreement grants NARRATIVE for its day', async () => {
    const rows = new CoveredRows(world);
    await rows.plant();
    const [key] = [...rows.names].find(([, name]) => name === 'own')!;
    const subjectId = globalId('Program', { districtId: 1, id: key });
    const days = [
      ['2022-03-01', 'DATED'],
      ['2019-03-01', 'DATED'],
      ['2022-03-02', 'UNIT'],
    ] as const;
    for (const [at, [onDay, reads]] of days.entries()) {
      const url = `https://example.org/${onDay}`;
      const input = { subjectId, expectedVersion: at + 1, url, onDay, reads };
      await desk.stage.done('attachFile', input, by);
    }
    const read = async (groups: string[]) => {
      const send = sendAs(world, (await rows.partnerWith({ groups })).token);
      const query = 'query ($of: ID!) { attachments(of: $of) { nodes { onDay } } }';
      const { data } = await send<{ attachments: { nodes: object[] } }>(query, { of: subjectId });
      return data!.attachments.nodes;
    };
    expect(await read(['BASICS', 'OUTCOMES'])).toEqual([]);
    expect(await read(['NARRATIVE'])).toEqual([{ onDay: '2022-03-01' }]);
  });
});

describe('the bin', () => {
  it('holds what was deleted for whoever may restore it, with its bytes', async () => {
    const { id, version, programId } = await desk.attached(pdf, '总结.pdf');
    const binned = await desk.stage.done('deleteAttachment', { id, expectedVersion: version }, by);
    expect(await desk.listed(by, programId)).toEqual([]);
    expect(await desk.listed(by, programId, true)).toMatchObject([{ id }]);
    expect((await desk.file('shangcheng.admin', id)).status).toBe(404);
    const again = { id, expectedVersion: binned.version };
    await desk.stage.done('restoreAttachment', again, by);
    expect((await desk.file('shangcheng.admin', id)).status).toBe(200);
  });
});
