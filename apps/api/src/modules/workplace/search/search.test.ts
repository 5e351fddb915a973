import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId } from '#kernel/ids';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { insert, PLACES } from '#test/isolation-rows';
import { statements } from '#test/total-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let staff: Send;
beforeAll(async () => {
  world = await openWorld();
  staff = await world.actAs('xiaoying.staff');
});
afterAll(() => world.close());

const HITS = 'kind says hasMore hits { id name nameEn code place placeEn }';
const SEARCH = `query ($text: String!, $of: ID, $kinds: [SearchKind!], $first: Int! = 5) {
  search(text: $text, of: $of, kinds: $kinds, first: $first) { ${HITS} } }`;
interface Hit {
  id: string;
  name: string;
  code: string | null;
  place: string | null;
}
interface Found {
  search: { kind: string; says: string; hasMore: boolean; hits: Hit[] }[];
}

async function find(text: string, asked: object = {}, send = staff) {
  const { data, errors } = await send<Found>(SEARCH, { text, ...asked });
  expect(errors).toBeUndefined();
  return data!.search;
}
const namesOf = (groups: Found['search']) =>
  groups.flatMap(({ hits }) => hits.map(({ name }) => name));

/** A program of the reader's street, written by nothing but SQL. */
async function program(title: string, more: object = {}): Promise<string> {
  const id = newId();
  const place = { district_id: 1, unit_id: PLACES.own.unitId };
  await insert(world, 'program', { ...place, id, title, ...more });
  return globalId('Program', { districtId: 1, id });
}

describe('a search', () => {
  it.each([
    ['小营街道', '小营街道'],
    ['营街', '小营街道'],
    ['xyjd', '小营街道'],
    ['XYJD', '小营街道'],
    ['ｘｙｊｄ', '小营街道'],
    ['xiaoying jiedao', '小营街道'],
    ['xiaoyingjie', '小营街道'],
    ['yingjie', '小营街道'],
    ['yj', '小营街道'],
    ['小營街道', '小营街道'],
    ['街道 小营', '小营街道'],
    ['xiaoying sub', '小营街道'],
    ['subdistrict XIAO', '小营街道'],
    ['葵', '葵巷社区'],
    ['k', '葵巷社区'],
  ])('for %j finds %s', async (text, name) => {
    expect(namesOf(await find(text, { kinds: ['UNIT'], first: 20 }))).toContain(name);
  });

  it.each([
    'yjx',
    '小街',
    '%',
    '_',
    '小%街道',
    '.*',
    '\\',
    '(',
    'x|y',
    '\t',
    '\n葵巷',
    '\u{1f600}',
  ])('takes %j for what it is, not for a pattern', async (text) => {
    const hits = (await find(text, { first: 20 })).flatMap((group) => group.hits);
    const others = hits.filter(({ name, code }) => !`${name}${code}`.includes(text.trim()));
    expect(others).toEqual([]);
  });

  it('finds what has a sign of patterns in its name', async () => {
    const id = await program('节水 50%_行动 (试点) [一期] a\\b');
    for (const text of ['50%', '%_行', '(试点)', '[一', 'a\\b', '50%_行动(试点)[一期]a\\b']) {
      const [group] = await find(text);
      expect(group?.hits.map((hit) => hit.id)).toEqual([id]);
    }
  });

  it.each(['', ' ', '　\n'])('for %j finds nothing', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  it('finds a name of 200 characters by all of them', async () => {
    const title = `${'长乐行'.repeat(66)}终点`;
    const id = await program(title);
    expect((await find(title))[0]?.hits).toMatchObject([{ id, name: title }]);
    const { errors } = await staff(SEARCH, { text: `${title}了` });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('reads characters in each of their usual ways', async () => {
    const id = await program('长乐行动');
    for (const text of ['clxd', 'zlxd', 'clhd', 'changlexing', 'zhangyuehang', 'chang yue']) {
      expect((await find(text))[0]?.hits.map((hit) => hit.id)).toContain(id);
    }
  });

  it('reads syllables from their beginnings', async () => {
    const id = await program('甲申营造');
    const has = async (text: string) =>
      (await find(text)).flatMap(({ hits }) => hits.map((hit) => hit.id)).includes(id);
    expect([await has('shenying'), await has('henying'), await has('ingzao')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lists names that begin with the words first, then the shortest', async () => {
    const titles = ['庚辰长跑', '庚辰跑', '又是庚辰跑', '再是庚辰', '庚辰'];
    for (const title of titles) await program(title);
    const [group] = await find('庚辰', { first: 4 });
    expect(namesOf([group!])).toEqual(['庚辰', '庚辰跑', '庚辰长跑', '再是庚辰']);
    expect(group).toMatchObject({ kind: 'PROGRAM', hasMore: true });
    expect((await find('gc', { kinds: ['PROGRAM'] }))[0]?.hits[0]?.name).toBe('庚辰');
  });

  it('says where a hit lies, in both languages', async () => {
    const [group] = await find('大学路社区', { kinds: ['UNIT'] });
    expect(group).toMatchObject({ kind: 'UNIT', says: 'Units', hasMore: false });
    expect(group!.hits[0]).toMatchObject({ place: '小营街道', placeEn: 'Xiaoying Subdistrict' });
    const chinese = await staff<Found>(SEARCH, { text: '大学路社区' }, 'zh-CN');
    expect(chinese.data!.search[0]!.says).toBe('单位');
  });

  it('stays in the unit that it is asked of, and with what no unit keeps', async () => {
    const id = await program('丁未植树');
    const admin = await world.actAs('shangcheng.admin');
    const ids = async (unit: string | undefined) =>
      (await find('丁未', { of: unit }, admin)).flatMap(({ hits }) => hits.map((hit) => hit.id));
    const street = (key: string) => globalId('Street', { districtId: 1, id: unitId(key) });
    expect(await ids('330102')).toEqual([id]);
    expect(await ids(street('xiaoying'))).toEqual([id]);
    expect(await ids(street('ziyang'))).toEqual([]);
    expect(await find('', { of: street('ziyang') }, admin)).toEqual([]);
    const platform = await find('志愿', { of: street('ziyang'), kinds: ['INDICATOR'] }, admin);
    expect(platform[0]!.hits.length).toBeGreaterThan(0);
    const { errors } = await staff(SEARCH, { text: '丁未', of: street('ziyang') });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('takes one statement, and one more for the unit that it is asked of', async () => {
    const counted = async (asked: object) => {
      const before = await statements(world);
      await find('小营', asked);
      return (await statements(world)) - before;
    };
    expect(await counted({})).toBe(1);
    expect(await counted({ kinds: ['PROGRAM'], first: 20 })).toBe(1);
    const of = globalId('Street', { districtId: 1, id: unitId('xiaoying') });
    expect(await counted({ of })).toBe(2);
  });

  it('has its price, whatever is found, which a flood of it pays', async () => {
    const { extensions } = await staff(SEARCH, { text: '没有这样的' });
    expect((extensions!.cost as { charged: number }).charged).toBeGreaterThanOrEqual(200);
    const poor = await openWorld({ itemsPerMinute: 500 });
    const send = await poor.actAs('xiaoying.staff');
    const answers = [];
    for (let at = 0; at < 4; at += 1) answers.push(await send(SEARCH, { text: '没有这样的' }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    await poor.close();
  });

  it.each([0, 21])('is refused for the first %i', async (first) => {
    const { errors } = await staff(SEARCH, { text: '小营', first });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is refused to a stranger', async () => {
    const { errors } = await world.anonymous(SEARCH, { text: '小营' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the words of a row', () => {
  it('follow its names, however they are written, and go with it', async () => {
    const id = await program('戊申讲堂', { title_en: 'Evening talks' });
    const [{ uuid }] = (await world.sql(
      `select id as uuid from program where title = '戊申讲堂'`,
    )) as [{ uuid: string }];
    const has = async (text: string) =>
      (await find(text)).flatMap(({ hits }) => hits.map((hit) => hit.id)).includes(id);
    expect(await has('evening')).toBe(true);
    await world.sql(`update program set title = '己酉课堂', title_en = null where id = $1`, [uuid]);
    expect([await has('戊申'), await has('evening'), await has('jykt')]).toEqual([
      false,
      false,
      true,
    ]);
    await world.sql('update program set deleted_at = now() where id = $1', [uuid]);
    expect(await has('己酉')).toBe(false);
    await world.sql('update program set deleted_at = null where id = $1', [uuid]);
    expect(await has('己酉')).toBe(true);
    await world.sql('delete from program where id = $1', [uuid]);
    const left = await world.sql('select from search_entry where subject_id = $1', [uuid]);
    expect(left).toEqual([]);
  });

  it('looks characters up by their key, before the database has statistics, too', async () => {
    const read = await world.sql<{ whole: boolean; byKey: boolean }>(
      `select s.seq_scan > 0 as whole, s.idx_scan > 0 as "byKey"
         from (select search_lines(array['书香国学班']) as lines offset 0) l
         cross join lateral (
           select seq_scan, idx_scan from pg_stat_xact_user_tables
            where relname = 'han_character' and l.lines is not null) s`,
    );
    expect(read).toEqual([{ whole: false, byKey: true }]);
  });

  it('has a unit under its former names, too', async () => {
    const unit = unitId('kuixiang');
    await world.sql(
      `update unit_version set valid = daterange('1990-01-01', null) where unit_id = $1`,
      [unit],
    );
    await world.sql(
      `insert into unit_version (district_id, id, unit_id, valid, name)
       values (1, gen_random_uuid(), $1, '(,1990-01-01)', '旧壬戌社区')`,
      [unit],
    );
    expect(namesOf(await find('壬戌'))).toEqual(['葵巷社区']);
  });
});
