import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIELDS, newIndicator, platform, relate } from '#test/indicator-fixture';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
let admin: Send;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.actAs('shangcheng.admin');
  const rooms = await newIndicator(admin, 'READING_ROOMS', {
    name: '阅览室',
    measure: '处',
    basis: 'STOCK',
    rule: 'SUM_AT_DATE',
    dimensions: [{ name: '夜间开放', nameEn: 'Open at night' }],
  });
  await relate(admin, [rooms.id, platform('VENUE_COUNT')]);
});
afterAll(() => world.close());

const CATALOGUE =
  '{ indicators(first: 100) { totalCount nodes { code name measure { word } rule } } }';
type Catalogue = { indicators: { totalCount: number; nodes: { code: string }[] } };

const codesOf = async (login: string) => {
  const { data } = await (await world.actAs(login))<Catalogue>(CATALOGUE);
  return {
    count: data!.indicators.totalCount,
    codes: data!.indicators.nodes.map(({ code }) => code),
  };
};

async function statements(): Promise<number> {
  const text = await (await fetch(world.url.replace('/graphql', '/metrics'))).text();
  return Number(/linli_operation_statements_sum (\d+)/.exec(text)?.[1] ?? 0);
}

describe('the catalogue of indicators', () => {
  it("lists the platform's indicators by code", async () => {
    const { count, codes } = await codesOf('pudong.admin');
    expect(count).toBe(42);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toContain('ACTIVITY_COUNT');
  });

  it("adds a district's own for its members alone", async () => {
    expect((await codesOf('xiaoying.staff')).codes).toContain('READING_ROOMS');
    expect((await codesOf('lingwu.admin')).codes).not.toContain('READING_ROOMS');
  });

  it('pages without losing or repeating one', async () => {
    const send = await world.actAs('pudong.admin');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: string = `query ($after: String) { indicators(first: 10, after: $after) {
        nodes { code } pageInfo { hasNextPage endCursor } } }`;
      type Page = {
        indicators: {
          nodes: { code: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      const { data }: { data: Page | null } = await send<Page>(query, { after });
      seen.push(...data!.indicators.nodes.map(({ code }) => code));
      after = data!.indicators.pageInfo.hasNextPage ? data!.indicators.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(42);
  });

  it('refuses a bad page and a stranger', async () => {
    const send = await world.actAs('pudong.admin');
    const bad = await send('{ indicators(first: 0) { totalCount } }');
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const stranger = await world.anonymous(CATALOGUE);
    expect(stranger.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('costs as many statements for all indicators as for one', async () => {
    const ask = async (first: number) => {
      const before = await statements();
      const { errors } = await admin(
        `{ indicators(last: ${first}) { nodes { ${FIELDS} viewerCan { verb allowed reason { code message } } } } }`,
      );
      expect(errors).toBeUndefined();
      return (await statements()) - before;
    };
    // The page, then owners, dimensions, relations, whose memberships cover districts and which are
    // one's own, then both sides of the relations.
    expect([await ask(100), await ask(20)]).toEqual([7, 7]);
  });
});

describe('relations within relations', () => {
  it('cost what they can return, and so are soon refused', async () => {
    const within = (levels: number): string =>
      levels === 0 ? '{ code }' : `{ relations { from ${within(levels - 1)} } }`;
    const codeOf = async (levels: number) => {
      const { errors } = await admin(`{ indicators(first: 100) { nodes ${within(levels)} } }`);
      return errors?.[0]?.extensions.code;
    };
    expect([await codeOf(1), await codeOf(2), await codeOf(6)]).toEqual([
      undefined,
      'COST_EXCEEDED',
      'COST_EXCEEDED',
    ]);
  });
});

describe('measures', () => {
  const MEASURES = '{ measures { code kind word wordEn } }';

  it('lists every measure word with what it counts, to whoever is signed in', async () => {
    const partner = await world.actAs('yiyou.member');
    const { data } = await partner<{ measures: { code: string }[] }>(MEASURES);
    expect(data!.measures).toContainEqual({
      code: 'RENCI',
      kind: 'VISIT',
      word: '人次',
      wordEn: 'visits',
    });
  });

  it('refuses a stranger', async () => {
    const { errors } = await world.anonymous(MEASURES);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
