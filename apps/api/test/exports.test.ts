import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openWorld, placeId, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld({ itemsPerMinute: 1_000_000 })));
afterAll(() => world.close());

const root = () => world.url.replace('/graphql', '');

/** Asks for a file as somebody. */
async function file(login: string | null, path: string, headers: Record<string, string> = {}) {
  const own = login ? { authorization: `Bearer ${await world.tokenOf(login)}` } : {};
  const answer = await fetch(`${root()}/exports/${path}`, { headers: { ...own, ...headers } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // `ignoreBOM` keeps it.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: answer.status, headers: answer.headers, bytes, text };
}

async function counted(login: string, of: string, filter: object = {}): Promise<number> {
  const send = await world.actAs(login);
  const { data } = await send<{ programs: { totalCount: number } }>(
    `query ($of: ID!, $filter: ProgramFilter) {
      programs(of: $of, below: true, filter: $filter) { totalCount } }`,
    { of, filter },
  );
  return data!.programs.totalCount;
}

const sheetOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);
const rowsOf = (xml: string) => [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) => row!);
const textsOf = (row: string) =>
  [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) =>
    cell.replaceAll(/<[^>]+>/g, ''),
  );
const lines = (text: string) => text.trimEnd().split('\r\n');

describe('a list that leaves as a workbook', () => {
  it('has every row that is asked for, in the chosen columns', async () => {
    const filter = { state: ['RUNNING'] };
    const asked = `of=990001&below=true&columns=title,state&filter=${JSON.stringify(filter)}`;
    const { status, headers, bytes } = await file('shifan.admin', `programs.xlsx?${asked}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/attachment.*\.xlsx/);
    const sheet = sheetOf(bytes, 'xl/worksheets/sheet1.xml');
    const [head, ...rows] = rowsOf(sheet).map(textsOf);
    expect(head).toEqual(['名称', '状态']);
    expect(rows.length).toBe(await counted('shifan.admin', '990001', filter));
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map(([, state]) => state))).toEqual(new Set(['进行中']));
    expect(sheet).toContain(`共 ${rows.length} 条`);
    expect(sheet).toContain('状态：RUNNING');
    expect(sheet).toContain('state="frozen"');
    expect(sheetOf(bytes, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    const notes = rowsOf(sheetOf(bytes, 'xl/worksheets/sheet2.xml')).flatMap(textsOf);
    expect(notes.join('\n')).toContain('[m] 合成数据');
  });

  it('says nothing of made-up rows where there are none, and speaks English', async () => {
    const english = { 'accept-language': 'en' };
    const path = 'programs.xlsx?of=330102&below=true';
    const { bytes } = await file('shangcheng.admin', path, english);
    const [head] = rowsOf(sheetOf(bytes, 'xl/worksheets/sheet1.xml')).map(textsOf);
    expect(head!.slice(0, 3)).toEqual(['Title', 'Type', 'Unit']);
    const notes = rowsOf(sheetOf(bytes, 'xl/worksheets/sheet2.xml')).flatMap(textsOf).join('\n');
    expect(notes).toContain('No filter');
    expect(notes).not.toContain('Synthetic');
  });
});

describe('a list that leaves as values', () => {
  it('keeps a formula, a comma and a line in a title as text', async () => {
    const titles = ['=1+1', '@a, "b"', '-3', '＝1+1', '会;=1+1'];
    const taken = await world.sql<{ id: string }>(
      `select p.id from program p join unit_path u on u.district_id = p.district_id
        and u.descendant_id = p.unit_id join unit_version v on v.unit_id = u.ancestor_id
        where v.code = '990001' order by p.id limit ${titles.length}`,
    );
    expect(taken.length).toBe(titles.length);
    for (const [at, { id }] of taken.entries()) {
      await world.sql('update program set title = $1 where id = $2', [titles[at], id]);
    }
    const { text } = await file('shifan.admin', 'programs.csv?of=990001&below=true&columns=title');
    expect(text.startsWith('\ufeff名称\r\n')).toBe(true);
    const told = new Set(lines(text));
    const written = [`'=1+1`, `"'@a, ""b"""`, `'-3`, `'＝1+1`, `"会;=1+1"`];
    expect(written.filter((line) => !told.has(line))).toEqual([]);
    expect(lines(text).length - 1).toBe(await counted('shifan.admin', '990001'));
  });

  it('is named by the day in China', async () => {
    const late = new Date(`${new Date().toISOString().slice(0, 10)}T20:30:00Z`);
    vi.useFakeTimers({ toFake: ['Date'], now: late });
    const asked = 'programs.csv?of=990001&columns=title';
    const { headers } = await file('shifan.admin', asked).finally(() => vi.useRealTimers());
    const tomorrow = new Date(late.valueOf() + 86_400_000).toISOString().slice(0, 10);
    expect(headers.get('content-disposition')).toContain(`-${tomorrow}.csv`);
  });

  it('holds what its reader may see and no more', async () => {
    const path = 'programs.csv?of=330102&below=true&columns=title';
    const [street, district] = [
      await file('xiaoying.staff', path),
      await file('shangcheng.admin', path),
    ];
    expect(lines(street.text).length - 1).toBe(await counted('xiaoying.staff', '330102'));
    expect(lines(district.text).length).toBeGreaterThanOrEqual(lines(street.text).length);
    expect((await file('shifan.admin', path)).status).toBe(404);
    expect((await file(null, path)).status).toBe(401);
    const dead = { authorization: 'Bearer nobody' };
    expect((await file(null, path, dead)).status).toBe(401);
  });

  it('is given to no other site that has somebody’s cookie', async () => {
    const cookie = `linli_session=${await world.tokenOf('shifan.admin')}`;
    const path = 'programs.csv?of=990001&below=true&columns=title';
    const own = await file(null, path, { cookie, 'sec-fetch-site': 'same-origin' });
    const other = await file(null, path, { cookie, 'sec-fetch-site': 'cross-site' });
    expect([own.status, other.status]).toEqual([200, 403]);
  });

  it.each([
    ['people.csv?of=990001', 404],
    ['programs.pdf?of=990001', 404],
    ['programs.csv?of=990001&columns=title,secret', 400],
    ['programs.csv?of=990001&columns=title,title', 400],
    ['programs.csv?of=990001&filter=[1]', 400],
    ['programs.csv?of=990001&filter=%7B', 400],
    ['programs.csv?of=990001&filter=%7B%22secret%22:1%7D', 400],
    ['programs.csv?of=nobody', 404],
  ])('refuses %s with %i', async (path, status) => {
    const answer = await file('shifan.admin', path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-disposition')).toBeNull();
    const { errors } = JSON.parse(answer.text) as { errors: { message: string }[] };
    expect(errors.length).toBeGreaterThan(0);
    // There is no body that could be wrong.
    expect(errors[0]!.message).not.toContain('请求体');
  });
});

describe('a list of brands', () => {
  it('has what a street keeps, and who ended it from when', async () => {
    const send = await world.actAs('xiaoying.staff');
    const input = {
      unitId: await placeId(world, '小营街道'),
      name: '夜话',
      nameEn: 'Night talks',
      note: '每周三',
    };
    await send(
      'mutation ($input: CreateBrandInput!) { createBrand(input: $input) { brand { id } } }',
      { input },
    );
    const path = 'brands.csv?of=330102&below=true&columns=name,unit,endedOn,note';
    const { text, status } = await file('xiaoying.staff', path);
    expect(status).toBe(200);
    expect(lines(text)).toContainEqual(expect.stringMatching(/夜话.*小营街道.*每周三/));
    const filter = encodeURIComponent(JSON.stringify({ live: false }));
    const ended = await file('xiaoying.staff', `${path}&filter=${filter}`);
    expect(ended.text).not.toContain('夜话');
  });
});

describe('a list of targets', () => {
  it('leaves as told and as numbers, within the filter', async () => {
    const columns = 'indicator,unit,value,number,actual,ratioFrom,ratioTo,state,planStart,planEnd';
    const path = `targets.csv?of=330108&below=true&columns=${columns}`;
    const { text, status } = await file('binjiang.admin', path);
    expect(status).toBe(200);
    const rate = lines(text).find((line) => line.includes('每千人口拥有量'))!;
    expect(rate).toMatch(/^[^,]*每千人口拥有量.*,滨江区,4\.5个,4\.5,4\.55个,101,101\.2,已达到,/);
    const none = await file('binjiang.admin', `${path}&filter={"name":"没有这个"}`);
    expect(lines(none.text).length).toBe(1);
    const english = await file('binjiang.admin', path, { 'accept-language': 'en' });
    expect(lines(english.text)[0]).toMatch(/Indicator,Unit,Target,Target as a number,Now/);
    expect((await file('shifan.admin', path)).status).toBe(404);
  });

  it('leaves whole, in all of its columns, within what one page may cost', async () => {
    const send = await world.actAs('shifan.admin');
    const { data } = await send<{ targets: { totalCount: number } }>(
      '{ targets(of: "990001", below: true, first: 1) { totalCount } }',
    );
    const { text, status } = await file('shifan.admin', 'targets.csv?of=990001&below=true');
    expect(status).toBe(200);
    expect(lines(text).length - 1).toBe(data!.targets.totalCount);
  });
});

describe('the catalogue', () => {
  it('leaves without a unit, with what is asked for and in both languages', async () => {
    const send = await world.actAs('shangcheng.admin');
    const { data } = await send<{ indicators: { nodes: { id: string; name: string }[] } }>(
      '{ indicators(first: 3, filter: { rule: [NONE], open: true }) { nodes { id name } } }',
    );
    const asked = data!.indicators.nodes;
    const ids = JSON.stringify({ ids: asked.map(({ id }) => id) });
    const { text } = await file(
      'shangcheng.admin',
      `indicators.csv?columns=name,rule&filter=${ids}`,
    );
    expect(lines(text).slice(1).sort()).toEqual(asked.map(({ name }) => `${name},不合计`).sort());
    const { bytes } = await file('shangcheng.admin', 'indicators.xlsx', {
      'accept-language': 'en',
    });
    const [head, ...rows] = rowsOf(sheetOf(bytes, 'xl/worksheets/sheet1.xml')).map(textsOf);
    expect(head!.slice(0, 3)).toEqual(['Indicator', 'Measure', 'Total']);
    expect(rows.length).toBeGreaterThan(30);
  });
});

it('costs what its rows cost, and is refused to who has nothing left', async () => {
  const poor = await openWorld({ itemsPerMinute: 5 });
  const authorization = `Bearer ${await poor.tokenOf('shifan.admin')}`;
  const url = `${poor.url.replace('/graphql', '')}/exports/programs.csv?of=990001&columns=title`;
  const asked = () => fetch(url, { headers: { authorization } });
  const statuses: number[] = [];
  for (let n = 0; n < 40 && !statuses.includes(429); n += 1) {
    const answer = await asked();
    await answer.text();
    statuses.push(answer.status);
  }
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  expect((await asked()).headers.get('retry-after')).toMatch(/^\d+$/);
  await poor.close();
});
