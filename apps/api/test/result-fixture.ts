import { globalId, parseGlobalId } from '#kernel/ids';
import { monthly } from './figure-fixture.ts';
import type { Stage } from './samples.ts';
import { call } from './verb-call.ts';
import { placeId } from './world.ts';

export const OWNER = 'xiaoying.staff';
/** Who answers for whom. */
export const SIDES = { 紫阳街道: 'ziyang.staff', 长明寺巷社区: 'changmingsi.worker' } as const;
export type Side = keyof typeof SIDES;

interface Part {
  id: string;
  version: number;
  state: string;
  resultAnswer: string | null;
  resultObjection: string | null;
  participant: { name: Side };
}
export interface Edition {
  id: string;
  edition: number;
  state: string;
  outdatedBy: string[];
  sha256: string;
  sensitiveFigures: number;
  figures: {
    name: string;
    value: string | null;
    wording: string | null;
    sourceTitle: string;
    parts: string[] | null;
    now: { figure: { value: string } } | null;
  }[];
  units: { name: string; share: { numerator: number; denominator: number } | null }[];
}
interface Joint {
  version: number;
  sharesVersion: number;
  result: Edition | null;
  withheld: string[];
  participations: { nodes: Part[] };
}

const EDITION = `id edition state outdatedBy sha256 sensitiveFigures
  figures { name value wording sourceTitle parts now { figure { value } } }
  units { name share { numerator denominator } }`;

/** Joint programs of 小营街道, as the tests of results drive them. */
export class JointResults {
  readonly #stage: Stage;
  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async read(id: string, login: string = OWNER) {
    const { data } = await (
      await this.#stage.as(login)
    )<{ node: Joint | null; results: { nodes: Edition[] } | null }>(
      `query ($id: ID!) { node(id: $id) { ... on Program { version sharesVersion withheld result { ${EDITION} }
        participations { nodes { id version state resultAnswer resultObjection participant { name } } } } }
        results(of: $id) { nodes { ${EDITION} } } }`,
      { id },
    );
    const { participations, ...program } = data!.node!;
    const of = (name: Side) => participations.nodes.find((one) => one.participant.name === name)!;
    return { ...program, of, editions: data!.results?.nodes ?? [] };
  }

  /** A program under way with these units and, unless said otherwise, a figure. */
  async joint(names: readonly Side[] = ['紫阳街道', '长明寺巷社区'], value: string | null = '13') {
    const { world, next, done } = this.#stage;
    const unitId = await placeId(world, '小营街道');
    const draft = { unitId, title: `灯谜会 ${next()}`, sharing: 'SHARED' };
    const { id } = await done('createProgram', draft, OWNER);
    for (const name of names) await this.join(id, name);
    const { version } = await this.read(id);
    await done('startProgram', { id, expectedVersion: version }, OWNER);
    const figure = value === null ? null : await this.count(id, value);
    return { id, figure: figure! };
  }

  async join(id: string, name: Side) {
    const participantId = await placeId(this.#stage.world, name);
    const { version } = await this.read(id);
    const asked = { programId: id, expectedVersion: version, participantId };
    await this.#stage.done('setParticipation', asked, OWNER);
    const { id: part, version: expectedVersion, state } = (await this.read(id)).of(name);
    if (state === 'ACCEPTED') return;
    await this.#stage.done('acceptInvitation', { id: part, expectedVersion }, SIDES[name]);
  }

  /** Records what came of a program. */
  async count(programId: string, value: string) {
    const { world, next, done } = this.#stage;
    const quantity = { value, wording: `${value}次` };
    return done('recordFigure', { ...(await monthly(world, next(), quantity)), programId }, OWNER);
  }

  correct({ id, version }: { id: string; version: number }, value: string) {
    return this.#stage.done(
      'correctFigure',
      {
        ...{ id, expectedVersion: version, reason: '漏记' },
        quantity: { value, wording: `${value}次` },
        source: { kind: 'ENTRY', title: '补记' },
      },
      OWNER,
    );
  }

  async shares(id: string, weights: Partial<Record<Side, number>>) {
    const { version } = await this.read(id);
    const shares = await Promise.all(
      Object.entries(weights).map(async ([name, weight]) => ({
        participantId: await placeId(this.#stage.world, name),
        weight,
      })),
    );
    await this.#stage.done(
      'proposeShares',
      { programId: id, expectedVersion: version, shares },
      OWNER,
    );
  }

  async agreeToShares(id: string, name: Side) {
    const { sharesVersion, of } = await this.read(id);
    const { id: part, version: expectedVersion } = of(name);
    const said = { version: sharesVersion, answer: 'YES' };
    await this.#stage.done('answerShares', { id: part, expectedVersion, ...said }, SIDES[name]);
  }

  async propose(id: string, login = OWNER) {
    const { version } = await this.read(id);
    const input = { programId: id, expectedVersion: version };
    return call(await this.#stage.as(login), 'proposeResult', input);
  }

  async answer(id: string, name: Side, said: 'YES' | 'NO', more: object = {}) {
    const { of, result } = await this.read(id);
    const { id: part, version: expectedVersion } = of(name);
    const reason = said === 'NO' ? '少算了一次' : undefined;
    const input = {
      id: part,
      expectedVersion,
      edition: result?.edition ?? 1,
      answer: said,
      reason,
    };
    return call(await this.#stage.as(SIDES[name]), 'answerResult', { ...input, ...more });
  }

  /** Does another verb on a program in its version of now. */
  async does(verb: string, id: string, more: object, login = OWNER) {
    const { version } = await this.read(id);
    return call(await this.#stage.as(login), verb, { id, expectedVersion: version, ...more });
  }
}

/** Every edition of a program as the database holds it. */
export const stored = (stage: Stage, id: string) =>
  stage.world.sql<{ id: string; edition: number; content: string; sha256: string }>(
    `select id, edition, content::text, sha256,
       encode(sha256(convert_to(content::text, 'UTF8')), 'hex') = sha256 as whole
       from program_result where program_id = $1 order by edition`,
    [parseGlobalId(id)!.id],
  );

export const resultId = (id: string) => globalId('ProgramResult', { districtId: 1, id });

/** The codes of what was refused, each with the field that it stands beside. */
export const codesOf = ({ faults }: Awaited<ReturnType<typeof call>>) =>
  faults.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`);
