import { MEASURE_KINDS, MEASURES, RATES } from '@linli/figures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnFigure, payloadOf } from '#test/figure-fixture';
import { newIndicator } from '#test/indicator-fixture';
import { openWorld, placeId, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
});
afterAll(() => world.close());

const LIST = [...MEASURES, ...RATES].map(({ code, kind, word, nameEn }) => ({
  ...{ code, kind, word, wordEn: nameEn },
}));
const byCode = <Row extends { code: string }>(rows: Row[]) =>
  rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));

describe('the list of measures', () => {
  it('is one: the table, the API and the package say the same', async () => {
    const rows = await world.sql<(typeof LIST)[number]>(
      `select code, kind, word, word_en as "wordEn" from measure where owner_district_id is null`,
    );
    expect(byCode(rows)).toEqual(byCode(LIST));
    const { data } = await admin<{ measures: typeof LIST }>(
      '{ measures { code kind word wordEn } }',
    );
    expect(byCode(data!.measures)).toEqual(byCode(LIST));
  });

  it('has the kinds that the schema knows', async () => {
    const { data } = await admin<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "MeasureKind") { enumValues { name } } }',
    );
    const names = data!.__type.enumValues.map(({ name }) => name).sort();
    expect(names).toEqual(MEASURE_KINDS.map(({ kind }) => kind).sort());
  });
});

let made = 0;
async function recordIn(measure: string, wording: string) {
  const code = `MEASURED_${(made += 1)}`;
  const { id: indicatorId } = await newIndicator(admin, code, { measure });
  const unitId = await placeId(world, '小营街道');
  const period = { start: '2023-01-01', end: '2024-01-01', grain: 'YEAR' };
  const source = { kind: 'ENTRY', title: '台账' };
  const input = { unitId, indicatorId, period, source, quantity: { wording } };
  return payloadOf(
    await actOnFigure(await world.actAs('xiaoying.staff'), 'recordFigure', input, 'en'),
  );
}

describe('an indicator', () => {
  it.each([
    ['小时', '43万余小时', '小时', '430000'],
    ['平方米', '1200㎡', '平方米', '1200'],
    ['XIAOSHI', '3个小时', '小时', '3'],
    ['起', '12起', '起', '12'],
    ['吨', '2.5吨', '吨', '2.5'],
    ['元/平方米', '12元/㎡', '元/平方米', '12'],
  ])('counts in %s', async (measure, wording, word, value) => {
    const { figure, userErrors } = await recordIn(measure, wording);
    expect(userErrors).toEqual([]);
    expect(figure).toMatchObject({ value, measure: { word } });
  });

  it.each(['小时', '万元', '120人/次', '元/人次', '件/社区', '万人次', '㎡'])(
    'of sessions keeps what is told in %s, and never adds it',
    async (word) => {
      const { figure, userErrors } = await recordIn('场', /^\d/.test(word) ? word : `12${word}`);
      expect(userErrors).toEqual([]);
      const { data } = await admin<{ node: { notTotalled: { code: string } | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on Figure { notTotalled { code } } } }',
        { id: figure!.id },
      );
      expect(data!.node.notTotalled).toMatchObject({ code: 'MEASURES_DIFFER' });
    },
  );

  it('makes the row of a rate once for a district, though two record it at once', async () => {
    const answers = await Promise.all([1, 2].map(() => recordIn('次', '3元/节')));
    expect(answers.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).not.toContain(
      'UNKNOWN_MEASURE',
    );
    expect(await world.sql(`select owner_district_id from measure where word = '元/节'`)).toEqual([
      { owner_district_id: 1 },
    ]);
    const neighbour = await world.actAs('xiaoshan.admin');
    const { data } = await neighbour<{ measures: { word: string }[] }>('{ measures { word } }');
    expect(data!.measures.map(({ word }) => word)).not.toContain('元/节');
  });
});
