import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Asks the API as whoever is signed in. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers });
  return ((await answer.json()) as { data: Data }).data;
}

/** Does a verb on a figure; gives its id and version. */
export async function count(page: Page, verb: 'recordFigure' | 'correctFigure', input: object) {
  type Payload = { figure: { id: string; version: number }; userErrors: object[] };
  const data = await ask<Record<string, Payload>>(
    page,
    `mutation ($input: ${verb === 'recordFigure' ? 'RecordFigureInput' : 'CorrectFigureInput'}!) {
      ${verb}(input: $input) { figure { id version } userErrors { message } } }`,
    { input },
  );
  expect(data[verb]!.userErrors).toEqual([]);
  return data[verb]!.figure;
}

export const SOURCE = { kind: 'ENTRY', title: '诗会签到表' };
export const quantity = (value: string) => ({ value, wording: `${value}场` });

/** Twelve sessions of a program, as its owner records them. */
export async function recorded(page: Page, programId: string) {
  const { indicators, node } = await ask<{
    indicators: { nodes: { id: string; code: string }[] };
    node: { unit: { id: string } };
  }>(
    page,
    `query ($id: ID!) { indicators(first: 100) { nodes { id code } }
       node(id: $id) { ... on Program { unit { id } } } }`,
    { id: programId },
  );
  return count(page, 'recordFigure', {
    ...{ unitId: node.unit.id, programId, source: SOURCE, quantity: quantity('12'), evenSo: true },
    indicatorId: indicators.nodes.find(({ code }) => code === 'ACTIVITY_COUNT')!.id,
    period: { start: '2025-01-01', end: '2026-01-01' },
  });
}
