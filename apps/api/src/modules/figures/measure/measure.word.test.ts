import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnFigure, monthly, payloadOf } from '#test/figure-fixture';
import { statementsOf } from '#test/finding-world';
import { newIndicator, SHANGCHENG, XIAOSHAN } from '#test/indicator-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

interface Payload {
  measure: {
    code: string;
    kind: string;
    word: string;
    wordEn: string;
    owner: { name: string };
  } | null;
  userErrors: { code: string; field: string[] }[];
}
const add = (word: string, more: object = {}, as = admin) =>
  as<{ addMeasureWord: Payload | null }>(
    `mutation ($input: AddMeasureWordInput!) { addMeasureWord(input: $input) {
      measure { code kind word wordEn owner { name } } userErrors { code field } } }`,
    { input: { districtId: SHANGCHENG, kind: 'MEAL', word, ...more } },
  );
const words = () => world.sql(`select code from measure where owner_district_id is not null`);

describe('addMeasureWord', () => {
  it('adds a word of the district, with its audit entry', async () => {
    const { data } = await add(' 盘 ', { wordEn: 'plates' });
    expect(data!.addMeasureWord).toMatchObject({
      measure: { kind: 'MEAL', word: '盘', wordEn: 'plates', owner: { name: '上城区' } },
      userErrors: [],
    });
    const audits = await world.sql(
      `select after->>'word' as word from audit_entry where verb = 'addMeasureWord'`,
    );
    expect(audits).toEqual([{ word: '盘' }]);
  });

  it('lets figures of the district be told in it, hedged, totalled and nowhere else', async () => {
    await add('笼');
    const { id: indicatorId } = await newIndicator(admin, 'BASKETS', { measure: '笼' });
    const staff = await world.actAs('xiaoying.staff');
    const unitId = await placeId(world, '小营街道');
    const record = async (month: number, wording: string) =>
      payloadOf(
        await actOnFigure(staff, 'recordFigure', {
          ...(await monthly(world, month, { wording })),
          ...{ unitId, indicatorId },
        }),
      );
    const odd = await record(1, '200余笼');
    expect(odd).toMatchObject({
      userErrors: [],
      figure: { qualifier: 'ODD', measure: { word: '笼' } },
    });
    expect((await record(2, '40笼以上')).figure).toMatchObject({ qualifier: 'AT_LEAST' });
    expect((await record(3, '3元/笼')).figure).toMatchObject({ measure: { word: '元/笼' } });
    const { data } = await staff<{ unit: { total: { bounds: { lower: { value: string } } } } }>(
      `query ($unit: ID!, $of: ID!) { unit(id: $unit) { total(indicator: $of,
        period: { start: "2000-01-01", end: "2100-01-01" }) { bounds { lower { value } } } } }`,
      { unit: unitId, of: indicatorId },
    );
    expect(data!.unit.total.bounds.lower.value).toBe('240');
    const neighbour = await world.actAs('xiaoshan.admin');
    const theirs = await newIndicator(neighbour, 'THEIR_BASKETS', {
      ...{ districtId: XIAOSHAN, measure: '笼' },
    }).catch(() => null);
    expect(theirs).toBeNull();
  });

  it.each([
    ['a word of the list', '场', {}, 'DUPLICATE', 'word'],
    ['another writing of it', '㎡', {}, 'DUPLICATE', 'word'],
    ['a scaled word of the list', '万场', {}, 'DUPLICATE', 'word'],
    ['a numeral', '百', {}, 'BAD_WORD', 'word'],
    ['a numeral in front', '万碟', {}, 'BAD_WORD', 'word'],
    ['a hedge in front', '余碟', {}, 'BAD_WORD', 'word'],
    ['a hedge behind', '碟以上', {}, 'BAD_WORD', 'word'],
    ['a digit', '碟2', {}, 'BAD_WORD', 'word'],
    ['a slash', '碟/桌席', {}, 'BAD_WORD', 'word'],
    ['a rate', '碟碗', { kind: 'RATE' }, 'UNKNOWN', 'kind'],
  ])('refuses %s and changes nothing', async (_, word, more, code, field) => {
    const before = await words();
    const { data } = await add(word, more);
    expect(data!.addMeasureWord).toMatchObject({
      measure: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await words()).toEqual(before);
  });

  it('lets one of two people who add the same at once win; a neighbour may have it too', async () => {
    const both = await Promise.all([add('屉'), add('屉')]);
    const codes = both.map(({ data }) => data!.addMeasureWord!.userErrors[0]?.code ?? 'OK');
    expect(codes.sort()).toEqual(['DUPLICATE', 'OK']);
    const neighbour = await world.actAs('xiaoshan.admin');
    const { data } = await add('屉', { districtId: XIAOSHAN }, neighbour);
    expect(data!.addMeasureWord!.userErrors).toEqual([]);
  });

  it.each([
    ['xiaoying.lead', 'FORBIDDEN'],
    ['xiaoying.staff', 'FORBIDDEN'],
    ['yiyou.owner', 'FORBIDDEN'],
    ['xiaoshan.admin', 'NOT_FOUND'],
  ])('refuses %s with %s', async (login, code) => {
    const before = await words();
    const { errors } = await add('甑', {}, await world.actAs(login));
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(await words()).toEqual(before);
  });
});

it('adding one sends 7 statements beside the transaction’s own, one of them for its owner', async () => {
  const before = await statementsOf(world);
  expect((await add('碗')).data!.addMeasureWord!.userErrors).toEqual([]);
  expect((await statementsOf(world)) - before).toBe(7);
});
