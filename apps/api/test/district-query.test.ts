import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT_QUERY, type DistrictAnswer, placesOf } from './district-query.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const STATEMENTS_MAX = 20;

async function ask(login: string, code: string) {
  const send = await world.actAs(login);
  const before = await statements();
  const answer = await send<DistrictAnswer>(DISTRICT_QUERY, { code });
  return { ...answer, statements: (await statements()) - before };
}

async function statements(): Promise<number> {
  const text = await (await fetch(world.url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}

/** A place, a program there and an outcome of it, as the sources have them. */
const WALKS = [
  ['shangcheng', '330102', '小营街道', '假日学校', { value: '110', qualifier: 'ODD' }],
  ['shangcheng', '330102', '紫阳街道', '驻校社工', { value: '1100', qualifier: 'ODD' }],
  ['xiaoshan', '330109', '盈丰街道', '知联主题', { value: '20', qualifier: 'ODD' }],
  ['qiantang', '330114', '党群服务中心', '', { value: '82', qualifier: 'EXACT' }],
  ['jiande', '330182', '工坊', '工坊', { value: '200', qualifier: 'ODD' }],
  ['pudong', '310115', '家门口', '', { value: '3', qualifier: 'EXACT' }],
  ['lingwu', '640181', '育才街社区', '', { qualifier: 'ODD' }],
  ['shifan', '990001', '示范', '', {}],
] as const;

describe('the walk from a district to its outcomes', () => {
  it.each(WALKS)('%s (%s): %s, program %s', async (admin, code, place, title, figure) => {
    const { data, errors, statements } = await ask(`${admin}.admin`, code);
    expect(errors).toBeUndefined();
    const found = placesOf(data!)
      .filter(({ name }) => name.includes(place))
      .flatMap(({ programs }) => programs.nodes)
      .filter((program) => program.title.includes(title))
      .flatMap(({ outcomes }) => outcomes.nodes);
    expect(found).toContainEqual(
      expect.objectContaining({ figure: expect.objectContaining(figure) }),
    );
    expect(statements).toBeLessThanOrEqual(STATEMENTS_MAX);
  });

  it.each([
    ['binjiang', '330108'],
    ['yuhang', '330110'],
  ])('%s (%s) owns its programs itself, and shows them as its own', async (admin, code) => {
    const { errors, statements } = await ask(`${admin}.admin`, code);
    expect(errors).toBeUndefined();
    expect(statements).toBeLessThanOrEqual(STATEMENTS_MAX);
    const send = await world.actAs(`${admin}.admin`);
    type Own = { district: { programs: { nodes: { outcomes: { nodes: unknown[] } }[] } } };
    const { data } = await send<Own>(
      'query ($code: String!) { district(code: $code) { programs { nodes { outcomes { nodes { id } } } } } }',
      { code },
    );
    expect(data!.district.programs.nodes.flatMap((p) => p.outcomes.nodes)).not.toHaveLength(0);
  });

  it('needs no more statements for a large district than for a small one', async () => {
    const counts = new Set<number>();
    for (const [admin, code] of [
      ['shangcheng', '330102'],
      ['shifan', '990001'],
    ]) {
      for (let run = 0; run < 4; run += 1) {
        counts.add((await ask(`${admin}.admin`, code!)).statements);
      }
    }
    expect([...counts]).toHaveLength(1);
  });

  it('reads 滨江 against its plan: 4.55 places per thousand, planned 4.5', async () => {
    const send = await world.actAs('binjiang.admin');
    const { data } = await send<{ district: { outcomes: { nodes: { target: object | null }[] } } }>(
      `{ district(code: "330108") { outcomes(first: 100) { nodes {
        figure { value wording measure { kind } } target { value planText planStart planEnd } } } } }`,
    );
    expect(data!.district.outcomes.nodes).toContainEqual({
      figure: { value: '4.55', wording: '4.55个', measure: { kind: 'RATE' } },
      target: {
        value: '4.5',
        planText: expect.any(String),
        planStart: '2021-01-01',
        planEnd: '2026-01-01',
      },
    });
  });
});
