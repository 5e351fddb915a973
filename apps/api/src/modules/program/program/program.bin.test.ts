import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, newProgram, unitId } from '#test/program-fixture';
import { JointResults, OWNER } from '#test/result-fixture';
import { stageOf, type Stage } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let lead: Send;
let street: string;
beforeAll(async () => {
  world = await openWorld();
  lead = await world.actAs('xiaoying.lead');
  street = await unitId(lead, '小营街道');
});
afterAll(() => world.close());

const LIST = `query ($of: ID!, $binned: Boolean!, $title: String!) {
  programs(of: $of, below: true, binned: $binned, filter: { title: $title }) {
    totalCount nodes { id title deletedAt } } }`;

async function listed(title: string, binned: boolean, send = lead) {
  const { data, errors } = await send<{ programs: { nodes: { title: string }[] } }>(LIST, {
    ...{ of: street, binned, title },
  });
  expect(errors).toBeUndefined();
  return data!.programs.nodes;
}

const versioned = ({ id, version }: { id: string; version: number }, on = 0) => ({
  id,
  expectedVersion: version + on,
});

describe('a program in the bin', () => {
  it('is told by no list but that of the bin, and comes back as it was', async () => {
    const made = await newProgram(lead, '误建的读书会');
    await act(lead, 'startProgram', versioned(made));
    const gone = await act(lead, 'deleteProgram', versioned(made, 1));
    expect(gone.data!.deleteProgram!.program).toMatchObject({ version: made.version + 2 });
    expect(await listed('误建的读书会', false)).toEqual([]);
    expect(await listed('误建的读书会', true)).toMatchObject([
      { id: made.id, deletedAt: expect.any(String) },
    ]);
    const back = await act(lead, 'restoreProgram', versioned(made, 2));
    expect(back.data!.restoreProgram!.userErrors).toEqual([]);
    expect(await listed('误建的读书会', false)).toMatchObject([{ deletedAt: null }]);
    expect(await listed('误建的读书会', true)).toEqual([]);
    const [row] = await world.sql("select state from program where title = '误建的读书会'");
    expect(row).toEqual({ state: 'RUNNING' });
  });

  it('is moved and changed by nobody, which viewerCan says', async () => {
    const made = await newProgram(lead, '回收站里的项目');
    await act(lead, 'deleteProgram', versioned(made));
    for (const verb of ['startProgram', 'updateProgram', 'deleteProgram']) {
      const { errors } = await act(lead, verb, versioned(made, 1));
      expect([verb, errors?.[0]?.extensions.code]).toEqual([verb, 'NOT_FOUND']);
    }
    const { data } = await lead<{ node: { viewerCan: { verb: string; allowed: boolean }[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on Program {
        viewerCan { verb allowed reason { code } } } } }`,
      { id: made.id },
    );
    const can = data!.node.viewerCan;
    expect(can.filter(({ allowed }) => allowed)).toMatchObject([{ verb: 'restoreProgram' }]);
    for (const verb of ['startProgram', 'updateProgram', 'deleteProgram'])
      expect(can).toContainEqual({ verb, allowed: false, reason: { code: 'BINNED' } });
  });

  it('is known to nobody who may not write for its unit', async () => {
    const made = await newProgram(lead, '别处看不见');
    await act(lead, 'deleteProgram', versioned(made));
    const admin = await world.actAs('shangcheng.admin');
    expect(await listed('别处看不见', true, admin)).toEqual([]);
    const { data } = await admin('query ($id: ID!) { node(id: $id) { id } }', { id: made.id });
    expect(data).toEqual({ node: null });
  });

  it('comes back for thirty days', async () => {
    const made = await newProgram(lead, '放了一个月');
    await act(lead, 'deleteProgram', versioned(made));
    await world.sql(
      "update program set deleted_at = now() - interval '30 days' where title = '放了一个月'",
    );
    expect(await listed('放了一个月', true)).toEqual([]);
    const { errors } = await act(lead, 'restoreProgram', versioned(made, 1));
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('does not come back where another has taken its place', async () => {
    const routine = async (title: string) => {
      const input = { unitId: street, title, type: 'ROUTINE' };
      return (await act(lead, 'createProgram', input)).data!.createProgram!;
    };
    await world.sql("update program set deleted_at = now() where type = 'ROUTINE'");
    const made = (await routine('日常一')).program!;
    await act(lead, 'deleteProgram', versioned(made));
    expect((await routine('日常二')).userErrors).toEqual([]);
    const { data } = await act(lead, 'restoreProgram', versioned(made, 1));
    expect(data!.restoreProgram!.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });
});

describe('the parts of a program in the bin', () => {
  const GUEST = 'ziyang.staff';
  const PARTS = `query ($ids: [ID!]!, $of: ID!) { nodes(ids: $ids) { id }
    milestones(of: $of, below: true, first: 100, filter: { title: "同去的一步" }) { totalCount }
    attachments(of: $of, below: true, first: 100) { nodes { url } }
    reviews(of: $of, below: true, first: 100) { nodes { words } } }`;
  interface Parts {
    nodes: ({ id: string } | null)[];
    milestones: { totalCount: number };
    attachments: { nodes: { url: string | null }[] };
    reviews: { nodes: { words: string }[] };
  }

  /** A program with one part of each kind, and the ids of these. */
  async function whole(stage: Stage) {
    const joint = new JointResults(stage);
    const draft = { unitId: street, title: `连同各部分 ${stage.next()}`, sharing: 'SHARED' };
    const { id } = await stage.done('createProgram', draft, OWNER);
    await joint.join(id, '紫阳街道');
    await joint.does('startProgram', id, {});
    const adds = async (verb: string, input: object) => {
      const { version: expectedVersion } = await joint.read(id);
      const subject = verb === 'attachFile' ? { subjectId: id } : { programId: id };
      await stage.done(verb, { ...subject, expectedVersion, ...input }, OWNER);
    };
    await adds('addMilestones', { milestones: [{ title: '同去的一步' }] });
    await adds('attachFile', { url: 'https://example.org/along', reads: 'DATED' });
    await adds('addReview', {
      kind: 'MID',
      onDay: '2026-05-01',
      verdict: 'CONTINUE',
      words: '同去',
    });
    const { data } = await (
      await stage.as(OWNER)
    )<{
      node: { participations: { nodes: { id: string }[] } };
      milestones: { nodes: { id: string }[] };
      attachments: { nodes: { id: string }[] };
      reviews: { nodes: { id: string }[] };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Program { participations { nodes { id } } } }
        milestones(of: $id) { nodes { id } } attachments(of: $id) { nodes { id } }
        reviews(of: $id) { nodes { id } } }`,
      { id },
    );
    const { node, milestones, attachments, reviews } = data!;
    const parts = [milestones, attachments, reviews, node.participations].flatMap((l) => l.nodes);
    return { id, joint, ids: parts.map((part) => part.id) };
  }

  it('are nobody’s to see or change with it, and there again once it is back', async () => {
    const stage = stageOf(world);
    const { id, joint, ids } = await whole(stage);
    const seen = async (login: string) => {
      const { data } = await (await stage.as(login))<Parts>(PARTS, { ids, of: street });
      return data!.nodes.filter((node) => node !== null).length;
    };
    const readers = [OWNER, GUEST, 'shangcheng.admin'];
    expect(await Promise.all(readers.map(seen))).toEqual([4, 4, 4]);
    expect((await joint.does('deleteProgram', id, {}, 'xiaoying.lead')).code).toBe('OK');
    expect(await Promise.all(readers.map(seen))).toEqual([0, 0, 0]);
    const { data } = await lead<Parts>(PARTS, { ids: [], of: street });
    expect(data!.milestones.totalCount).toBe(0);
    expect(data!.attachments.nodes.map(({ url }) => url)).not.toContain(
      'https://example.org/along',
    );
    expect(data!.reviews.nodes.map(({ words }) => words)).not.toContain('同去');
    const [milestone, , , part] = ids as [string, string, string, string];
    const verbs = [
      ['finishMilestone', milestone, OWNER, { words: '完成' }],
      ['leaveProgram', part, GUEST, { reason: '另有安排' }],
    ] as const;
    for (const [verb, of, login, more] of verbs) {
      const answer = await call(await stage.as(login), verb, {
        id: of,
        expectedVersion: 1,
        ...more,
      });
      expect([verb, answer.code]).toEqual([verb, 'NOT_FOUND']);
    }
    expect((await joint.does('restoreProgram', id, {}, 'xiaoying.lead')).code).toBe('OK');
    expect(await Promise.all(readers.map(seen))).toEqual([4, 4, 4]);
  });
});

it('is not deleted once activities or figures are recorded of it', async () => {
  const [row] = await world.sql<{ title: string }>(
    `select p.title from program p join unit_version v on v.unit_id = p.unit_id
      where v.name = '小营街道' and exists (select from figure f where f.program_id = p.id) limit 1`,
  );
  const [found] = (await listed(row!.title, false)) as unknown as { id: string }[];
  const { data } = await lead<{ node: { version: number } }>(
    'query ($id: ID!) { node(id: $id) { ... on Program { version } } }',
    { id: found!.id },
  );
  const answer = await act(lead, 'deleteProgram', {
    ...{ id: found!.id, expectedVersion: data!.node.version },
  });
  expect(answer.data!.deleteProgram!.userErrors).toMatchObject([
    { code: 'RECORDED', field: ['input', 'id'] },
  ]);
});
