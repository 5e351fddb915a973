import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  counted,
  drafted,
  type IndicatorAnswer,
  newIndicator,
  platform,
  SHANGCHENG,
  XIAOSHAN,
} from '#test/indicator-fixture';
import { openWorld, type World } from '#test/world';

let world: World;
let own: IndicatorAnswer;
beforeAll(async () => {
  world = await openWorld();
  own = await newIndicator(await world.actAs('shangcheng.admin'), 'OWN');
});
afterAll(() => world.close());

const VERBS = [
  'createIndicator',
  'updateIndicator',
  'addIndicatorDimension',
  'relateIndicators',
] as const;
type Verb = (typeof VERBS)[number];

const STAFF = [
  'xiaoying.lead',
  'xiaoying.staff',
  'ziyang.staff',
  'changmingsi.worker',
  'yiyou.owner',
  'yiyou.member',
];
const NEIGHBOURS = ['xiaoshan.admin', 'lingwu.admin', 'pudong.admin'];

/** What would be fine from whoever keeps the catalogue: a district's, or the platform's (null). */
function inputOf(verb: Verb, districtId: string | null): object {
  const indicatorId = districtId ? own.id : platform('BRAND_COUNT');
  const inputs: Record<Verb, object> = {
    createIndicator: { ...drafted('NOT_THERE'), districtId },
    updateIndicator: { id: indicatorId, expectedVersion: 1, name: '改了' },
    addIndicatorDimension: { indicatorId, districtId, dimension: { name: '不该有' } },
    relateIndicators: {
      districtId,
      fromId: indicatorId,
      toId: platform('POST_COUNT'),
      kind: 'PART_OF',
    },
  };
  return inputs[verb];
}

async function refusalOf(login: string, verb: Verb, input: object) {
  const before = await counted(world);
  const { data, errors } = await act(await world.actAs(login), verb, input);
  expect(data).toEqual({ [verb]: null });
  expect(await counted(world)).toEqual(before);
  return errors?.[0];
}

describe.each(VERBS)('%s', (verb) => {
  it.each(STAFF)('tells %s who keeps the catalogue', async (login) => {
    for (const districtId of [SHANGCHENG, null]) {
      expect(await refusalOf(login, verb, inputOf(verb, districtId))).toMatchObject({
        message: "The platform keeps its own catalogue; a district's is for its admin.",
        extensions: { code: 'FORBIDDEN' },
      });
    }
  });

  it.each(NEIGHBOURS)('does not find it for %s', async (login) => {
    expect(await refusalOf(login, verb, inputOf(verb, SHANGCHENG))).toMatchObject({
      message: 'Not found.',
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it.each(['shangcheng.admin', ...NEIGHBOURS])(
    "leaves the platform's catalogue to its operator, not to %s",
    async (login) => {
      const refusal = await refusalOf(login, verb, inputOf(verb, null));
      expect(refusal?.extensions.code).toBe('FORBIDDEN');
    },
  );

  it("leaves a district's catalogue to its admin, not to the platform's operator", async () => {
    const refusal = await refusalOf('operator', verb, inputOf(verb, SHANGCHENG));
    const hidden = verb === 'updateIndicator';
    expect(refusal?.extensions.code).toBe(hidden ? 'NOT_FOUND' : 'FORBIDDEN');
  });

  it('does not take a street for a district', async () => {
    const admin = await world.actAs('shangcheng.admin');
    const { data } = await admin<{
      districts: { nodes: { streets: { nodes: { id: string }[] } }[] };
    }>('{ districts { nodes { streets { nodes { id } } } } }');
    const street = data!.districts.nodes[0]!.streets.nodes[0]!.id;
    const input = { ...inputOf(verb, SHANGCHENG), districtId: street };
    if (verb === 'updateIndicator') Object.assign(input, { districtId: undefined, id: street });
    const refusal = await refusalOf('shangcheng.admin', verb, input);
    expect(refusal?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('an indicator of a neighbour', () => {
  it('is not found under the own district either', async () => {
    const dimension = { name: '不该有' };
    const input = { indicatorId: own.id, districtId: XIAOSHAN, dimension };
    const refusal = await refusalOf('xiaoshan.admin', 'addIndicatorDimension', input);
    expect(refusal?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('viewerCan', () => {
  type Can = {
    node: { viewerCan: { verb: string; allowed: boolean; reason: { message: string } | null }[] };
  };
  const allowedTo = async (login: string, id: string) => {
    const { data } = await (
      await world.actAs(login)
    )<Can>(
      'query ($id: ID!) { node(id: $id) { ... on Indicator { viewerCan { verb allowed reason { code message } } } } }',
      { id },
    );
    for (const { allowed, reason } of data!.node.viewerCan) {
      expect(reason === null).toBe(allowed);
    }
    return data!.node.viewerCan.filter(({ allowed }) => allowed).map(({ verb }) => verb);
  };
  const onRow = VERBS.filter((verb) => verb !== 'createIndicator');
  const others = onRow.filter((verb) => verb !== 'updateIndicator');

  it.each([
    ['operator', onRow],
    ['shangcheng.admin', others],
    ['lingwu.admin', others],
    ['xiaoying.staff', []],
    ['yiyou.owner', []],
  ])("lets %s know what it may do with the platform's", async (login, verbs) => {
    expect(await allowedTo(login, platform('BRAND_COUNT'))).toEqual(verbs);
  });

  it.each([
    ['shangcheng.admin', onRow],
    ['xiaoying.lead', []],
    ['yiyou.member', []],
  ])("lets %s know what it may do with the district's own", async (login, verbs) => {
    expect(await allowedTo(login, own.id)).toEqual(verbs);
  });
});
