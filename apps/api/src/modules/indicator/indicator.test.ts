import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.sql(
    `insert into indicator (id, owner_district_id, code, name, measure_code, basis, rule)
     select gen_random_uuid(), 1, 'READING_ROOMS', '阅览室', code, 'STOCK', 'SUM_AT_DATE'
       from measure where word = '处'`,
  );
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
});
