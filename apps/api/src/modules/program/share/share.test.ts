import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { type Stage, stageOf } from '#test/samples';
import { CoveredRows } from '#test/partner-terms';
import { sendAs } from '#test/row-door';
import { call } from '#test/verb-call';
import { openWorld, placeId, type World } from '#test/world';

const OWNER = 'xiaoying.staff';
/** Who answers for whom: a street for its own communities too. */
const SIDES = {
  紫阳街道: 'ziyang.staff',
  长明寺巷社区: 'changmingsi.worker',
  大学路社区: OWNER,
} as const;
type Side = keyof typeof SIDES;

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

interface Part {
  id: string;
  version: number;
  state: string;
  weight: number | null;
  share: { numerator: number; denominator: number } | null;
  sharesAnswer: string | null;
  sharesReason: string | null;
  participant: { name: Side };
}
interface Joint {
  version: number;
  sharesVersion: number;
  participations: { nodes: Part[] };
}

async function read(id: string, login: string = OWNER) {
  const { data } = await (
    await stage.as(login)
  )<{ node: Joint }>(
    `query ($id: ID!) { node(id: $id) { ... on Program { version sharesVersion participations { nodes {
      id version state weight share { numerator denominator } sharesAnswer sharesReason
      participant { name } } } } } }`,
    { id },
  );
  const { participations, ...program } = data!.node;
  const of = (name: Side) => participations.nodes.find((one) => one.participant.name === name)!;
  return { ...program, parts: participations.nodes, of };
}

/** A program of 小营街道 with all of {@link SIDES}, or some of them. */
async function joint(names: readonly Side[] = ['紫阳街道', '长明寺巷社区', '大学路社区']) {
  const unitId = await placeId(world, '小营街道');
  const title = `公益圈 ${stage.next()}`;
  const { id } = await stage.done('createProgram', { unitId, title, sharing: 'SHARED' }, OWNER);
  for (const name of names) await join(id, name);
  return id;
}

async function join(id: string, name: Side) {
  const participantId = await placeId(world, name);
  const { version } = await read(id);
  const asked = { programId: id, expectedVersion: version, participantId };
  await stage.done('setParticipation', asked, OWNER);
  const part = (await read(id)).of(name);
  if (part.state === 'ACCEPTED') return;
  const accepted = { id: part.id, expectedVersion: part.version };
  await stage.done('acceptInvitation', accepted, SIDES[name]);
}

async function propose(id: string, weights: Partial<Record<Side, number>>, login = OWNER) {
  const { version } = await read(id);
  const shares = await Promise.all(
    Object.entries(weights).map(async ([name, weight]) => ({
      participantId: await placeId(world, name),
      weight,
    })),
  );
  const input = { programId: id, expectedVersion: version, shares };
  return call(await stage.as(login), 'proposeShares', input);
}

async function answer(id: string, name: Side, said: 'YES' | 'NO', more: object = {}) {
  const { sharesVersion, of } = await read(id);
  const { id: part, version: expectedVersion } = of(name);
  const reason = said === 'NO' ? '我们出人最多' : undefined;
  const input = {
    id: part,
    expectedVersion,
    version: sharesVersion,
    answer: said,
    reason,
    ...more,
  };
  return call(await stage.as(SIDES[name]), 'answerShares', input);
}

const sharesOf = ({ parts }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(
    parts.map(({ participant, share }) => [
      participant.name,
      share && `${share.numerator}/${share.denominator}`,
    ]),
  );
const codesOf = ({ faults }: Awaited<ReturnType<typeof call>>) =>
  faults.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`);

const ALL = { 紫阳街道: 3, 长明寺巷社区: 2, 大学路社区: 1 } as const;
const AGREED = { 紫阳街道: '3/6', 长明寺巷社区: '2/6', 大学路社区: '1/6' };
const NONE = { 紫阳街道: null, 长明寺巷社区: null, 大学路社区: null };

describe('shares of one result', () => {
  it('are shown once everybody agreed to the same proposal, and to nobody before', async () => {
    const id = await joint();
    expect(codesOf(await propose(id, ALL))).toEqual([]);
    expect(codesOf(await answer(id, '紫阳街道', 'YES'))).toEqual([]);
    const no = await answer(id, '长明寺巷社区', 'NO');
    expect(codesOf(no)).toEqual([]);
    expect(codesOf(await answer(id, '大学路社区', 'YES'))).toEqual([]);
    const open = await read(id, 'ziyang.staff');
    expect(sharesOf(open)).toEqual(NONE);
    expect(open.of('长明寺巷社区')).toMatchObject({
      sharesAnswer: 'NO',
      sharesReason: '我们出人最多',
    });
    await answer(id, '长明寺巷社区', 'YES');
    const agreed = await read(id, 'ziyang.staff');
    expect(sharesOf(agreed)).toEqual(AGREED);
    expect(agreed.of('长明寺巷社区')).toMatchObject({ sharesAnswer: 'YES', sharesReason: null });
  });

  it('of another proposal are agreed to anew, by everybody', async () => {
    const id = await joint();
    await propose(id, ALL);
    for (const name of Object.keys(SIDES) as Side[]) await answer(id, name, 'YES');
    await propose(id, { ...ALL, 大学路社区: 2 });
    const anew = await read(id);
    expect(sharesOf(anew)).toEqual(NONE);
    expect(anew.parts.map(({ sharesAnswer }) => sharesAnswer)).toEqual([null, null, null]);
    expect(anew.sharesVersion).toBe(2);
  });

  it.each([
    ['a unit is missing', { 紫阳街道: 3, 长明寺巷社区: 2 }, ['SHARES_INCOMPLETE shares']],
    ['none is named', {}, ['SHARES_INCOMPLETE shares']],
    ['one weighs nothing', { ...ALL, 大学路社区: 0 }, ['NOT_POSITIVE shares.2.weight']],
    ['one weighs too much', { ...ALL, 大学路社区: 1_000_001 }, ['TOO_LARGE shares.2.weight']],
    ['one takes no part', { ...ALL, 葵巷社区: 1 }, ['UNKNOWN shares.3.participantId']],
  ])('are refused whole where %s', async (_, weights, expected) => {
    const id = await joint();
    expect(codesOf(await propose(id, weights))).toEqual(expected);
    expect(await read(id)).toMatchObject({ sharesVersion: 0, parts: [{ weight: null }, {}, {}] });
  });

  it('are of programs with one result alone', async () => {
    const id = await joint();
    const { version } = await read(id);
    await stage.done('updateProgram', { id, expectedVersion: version, sharing: 'BY_SITE' }, OWNER);
    expect(codesOf(await propose(id, ALL))).toEqual(['NOT_SHARED programId']);
  });
});

describe('an answer to shares', () => {
  it('is refused to an older version, which names the one in force', async () => {
    const id = await joint(['紫阳街道']);
    await propose(id, { 紫阳街道: 3 });
    await propose(id, { 紫阳街道: 2 });
    const { faults } = await answer(id, '紫阳街道', 'YES', { version: 1 });
    expect(faults).toMatchObject([
      { code: 'SHARES_CHANGED', message: expect.stringContaining('version 2') },
    ]);
  });

  it('is refused twice, without a reason, and where nothing is proposed', async () => {
    const id = await joint(['紫阳街道']);
    expect(codesOf(await answer(id, '紫阳街道', 'YES'))).toEqual(['NOTHING_PROPOSED id']);
    await propose(id, { 紫阳街道: 3 });
    expect(codesOf(await answer(id, '紫阳街道', 'NO', { reason: ' ' }))).toEqual([
      'REQUIRED reason',
    ]);
    await answer(id, '紫阳街道', 'YES');
    expect(codesOf(await answer(id, '紫阳街道', 'YES'))).toEqual(['SAME_DECISION answer']);
  });

  it('is one of the two that two colleagues give at once', async () => {
    const id = await joint(['紫阳街道']);
    await propose(id, { 紫阳街道: 3 });
    const { id: part, version: expectedVersion } = (await read(id)).of('紫阳街道');
    const input = { id: part, expectedVersion, version: 1, answer: 'YES' };
    const send = await stage.as('ziyang.staff');
    const answers = [1, 2].map(() => call(send, 'answerShares', input));
    const both = await Promise.all(answers);
    expect(both.map(({ code }) => code).sort()).toEqual(['CONFLICT', 'OK']);
  });
});

describe('who takes part', () => {
  it('makes shares lapse by joining, and no answer to what was proposed holds', async () => {
    const id = await joint(['紫阳街道', '长明寺巷社区']);
    await propose(id, { 紫阳街道: 3, 长明寺巷社区: 2 });
    await answer(id, '紫阳街道', 'YES');
    await answer(id, '长明寺巷社区', 'YES');
    await join(id, '大学路社区');
    expect(sharesOf(await read(id))).toEqual(NONE);
    expect(codesOf(await answer(id, '紫阳街道', 'YES'))).toEqual(['NOTHING_PROPOSED id']);
    expect(codesOf(await propose(id, ALL))).toEqual([]);
    for (const name of Object.keys(SIDES) as Side[]) await answer(id, name, 'YES');
    expect(sharesOf(await read(id))).toEqual(AGREED);
  });

  it.each(['leaveProgram', 'setParticipation'])('makes shares lapse by %s', async (verb) => {
    const id = await joint();
    await propose(id, ALL);
    for (const name of Object.keys(SIDES) as Side[]) await answer(id, name, 'YES');
    const { version, of } = await read(id);
    const part = of('紫阳街道');
    const gone = verb === 'leaveProgram';
    const input = gone
      ? { id: part.id, expectedVersion: part.version, reason: '另有安排' }
      : {
          ...{ programId: id, expectedVersion: version, takesPart: false },
          participantId: await placeId(world, '紫阳街道'),
        };
    const send = await stage.as(gone ? 'ziyang.staff' : OWNER);
    expect((await call(send, verb, input)).code).toBe('OK');
    const left = (await read(id)).parts.filter(({ state }) => state === 'ACCEPTED');
    expect(left.map(({ share, weight }) => share ?? weight)).toEqual([null, null]);
  });

  it('is told that shares wait, until it says something', async () => {
    const id = await joint(['紫阳街道']);
    await propose(id, { 紫阳街道: 3 });
    const waiting = async () => {
      const { data } = await (
        await stage.as('ziyang.staff')
      )<{ todo: { of: { id: string } }[] }>(
        '{ todo(of: "330102", kinds: [SHARES_PROPOSED]) { of: node { id } } }',
      );
      const part = (await read(id)).of('紫阳街道').id;
      return data!.todo.some((one) => one.of.id === part);
    };
    expect(await waiting()).toBe(true);
    await answer(id, '紫阳街道', 'YES');
    expect(await waiting()).toBe(false);
  });

  it('is told to partners with OUTCOMES alone', async () => {
    const id = await joint(['紫阳街道', '大学路社区']);
    await propose(id, { 紫阳街道: 3, 大学路社区: 1 });
    await answer(id, '大学路社区', 'NO');
    const told = async (groups: string[]) => {
      const covers = { units: ['own' as const] };
      const { token } = await new CoveredRows(world).partnerWith({ groups, covers });
      const { data } = await sendAs(world, token)<{ node: Joint }>(
        `query ($id: ID!) { node(id: $id) { ... on Program { participations { nodes {
          weight sharesAnswer sharesReason share { numerator } } } } } }`,
        { id },
      );
      return data!.node.participations.nodes;
    };
    const nothing = { weight: null, sharesAnswer: null, sharesReason: null, share: null };
    expect(await told(['BASICS', 'NARRATIVE', 'ATTENDANCE'])).toEqual([nothing, nothing]);
    const all = await told(['OUTCOMES']);
    expect(all.map(({ weight }) => weight).sort()).toEqual([1, 3]);
    expect(all.map(({ sharesAnswer }) => sharesAnswer)).toContain('NO');
    expect(all.map(({ sharesReason }) => sharesReason)).toContain('我们出人最多');
  });

  it('has the shares of the demo, of which some are agreed to', async () => {
    const [row] = await world.sql<{ district_id: number; id: string }>(
      `select g.district_id, g.id from program g where g.synthetic and g.shares_version = 1 limit 1`,
    );
    const id = globalId('Program', { districtId: row!.district_id, id: row!.id });
    const { parts } = await read(id, 'shifan.admin');
    expect(parts.every(({ share, sharesAnswer }) => share && sharesAnswer === 'YES')).toBe(true);
  });
});
