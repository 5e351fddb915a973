import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
const numbers = (page: Page) => page.getByRole('region', { name: '街道数字' });

/** Asks the API as whoever is signed in. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers });
  return ((await answer.json()) as { data: Data }).data;
}

/** One community tells one number of the year that has just begun. */
async function recordEarly(page: Page, street: string) {
  const { unit, indicators } = await ask<{
    unit: { childOverviews: { unit: { id: string; kind: string } }[] };
    indicators: { nodes: { id: string; code: string }[] };
  }>(
    page,
    `query ($unit: ID!, $year: Int!) { indicators(first: 100) { nodes { id code } }
       unit(id: $unit) { childOverviews(year: $year) { unit { id kind } } } }`,
    { unit: street, year: YEAR },
  );
  const input = {
    unitId: unit.childOverviews.find((row) => row.unit.kind === 'COMMUNITY')!.unit.id,
    indicatorId: indicators.nodes.find(({ code }) => code === 'ACTIVITY_COUNT')!.id,
    period: { start: `${YEAR}-01-01`, end: `${YEAR}-01-02` },
    source: { kind: 'ENTRY', title: '一月台账' },
    quantity: { value: '3', wording: '3场' },
    evenSo: true,
  };
  const { recordFigure } = await ask<{ recordFigure: { userErrors: object[] } }>(
    page,
    `mutation ($input: RecordFigureInput!) { recordFigure(input: $input) { userErrors { message } } }`,
    { input },
  );
  expect(recordFigure.userErrors).toEqual([]);
}

describe('the numbers of a home', () => {
  it('stay at the year that most have told while a new one has just begun', async ({ open }) => {
    const { page } = await open('/330102?unit=own', 'xiaoying.lead');
    const street = new URL(page.url()).searchParams.get('unit')!;
    const [told = ''] = /\d{4}年/.exec(await numbers(page).innerText())!;
    expect(Number(told.slice(0, 4))).toBeLessThan(YEAR);
    await recordEarly(page, street);
    await page.reload();
    const behind = numbers(page).getByRole('link', { name: /^\d{4}年已有/ });
    await behind.waitFor();
    // Named by the kind that is asked: sites report as they like.
    expect(await behind.innerText()).toMatch(new RegExp(`^${YEAR}年已有 [12]/\\d+ 个社区填报$`));
    expect(await numbers(page).innerText()).toContain(told);
    await behind.press('Enter');
    await page.waitForURL(`**/330102?unit=${street}&year=${YEAR}`);
    await numbers(page).getByText(`${YEAR}年`).first().waitFor();
  });

  it('are of the year that was asked for, whoever has told it', async ({ open }) => {
    const { page } = await open('/330102?unit=own&year=1999', 'xiaoying.lead');
    const said = await numbers(page).innerText();
    expect(said).toMatch(/1999年/);
    expect(said).toMatch(/最近有数的是\d{4}年/);
  });
});

describe('the count beside 核查', () => {
  it('is of the unit that the list is of', async ({ open }) => {
    const counts: number[] = [];
    for (const search of ['', '?unit=990001002']) {
      const { page } = await open(`/990001/findings${search}`, 'shifan.admin');
      const tab = page.getByRole('link', { name: /^核查/ }).and(page.locator('[aria-current]'));
      const [badge] = /\d+/.exec(await tab.first().innerText()) ?? ['0'];
      const { findings } = await ask<{ findings: { totalCount: number } }>(
        page,
        `query ($of: ID!) { findings(of: $of, below: true, first: 1, filter: { state: [OPEN] }) { totalCount } }`,
        { of: search ? '990001002' : '990001' },
      );
      expect(Number(badge)).toBe(findings.totalCount);
      counts.push(findings.totalCount);
    }
    expect(counts[1]).toBeLessThan(counts[0]!);
  });
});
