import type { APIRequestContext, BrowserContextOptions, Page } from 'playwright-core';
import { site } from './here.ts';
import { borrowPage, freshPage } from './windows.ts';

export const PHONE = { viewport: { width: 375, height: 760 }, hasTouch: true };

/** A page that remembers what went wrong in it and what it asked of GraphQL. */
export interface Visit {
  page: Page;
  /** Errors and hydration warnings of the console, and uncaught exceptions. */
  problems: string[];
  /** Names of the operations sent to /graphql. */
  operations: string[];
}

/** A page of a browser that nobody has used before. */
export const visit = async (options: BrowserContextOptions = {}): Promise<Visit> =>
  listenTo(await freshPage(options));

function listenTo(page: Page): Visit {
  const problems: string[] = [];
  const operations: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.includes('hydration')) problems.push(text);
  });
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/graphql')) return;
    const body = request.postDataJSON() as { operationName?: string } | null;
    operations.push(body?.operationName ?? 'unnamed');
  });
  return { page, problems, operations };
}

/**
 * A visit to a page of the site by somebody of the demo, signed in without the form's page. In the
 * address `unit=own` stands for the unit that they start at.
 */
export async function arrive(
  path: string,
  login: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const there = listenTo(await borrowPage(options));
  const { request } = there.page.context();
  await enter(request, login);
  await there.page.goto(path.includes('unit=own') ? await ownPath(request, path) : path);
  await ready(there.page);
  return there;
}

/** Signs in as somebody of the demo, without the form's page. */
export async function enter(request: APIRequestContext, login: string): Promise<void> {
  await request.post('/sign-in?/demo', {
    form: { login },
    headers: { origin: site },
    maxRedirects: 0,
  });
}

/** Sent home without a unit, somebody is told their own. */
export async function ownPath(request: APIRequestContext, path: string): Promise<string> {
  const home = await request.get(path.replace(/^(\/\d+).*/, '$1'), { maxRedirects: 0 });
  const { searchParams } = new URL(home.headers().location ?? '', site);
  return path.replace('unit=own', `unit=${searchParams.get('unit')}`);
}

/** A program that the reader may see; the list on the page may be of another year. */
export async function firstProgram(page: Page, district: string): Promise<string> {
  const query =
    'query FirstProgram($of: ID!) { programs(of: $of, below: true, first: 1) { nodes { id } } }';
  const data = { query, variables: { of: district } };
  const answer = await page.context().request.post('/graphql', { data });
  const { programs } = ((await answer.json()) as { data: Programs }).data;
  return programs.nodes[0]!.id;
}
type Programs = { programs: { nodes: { id: string }[] } };

/** Until the page answers to clicks and no navigation is under way. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
}

/** Until nothing has been on its way for half a second: for what must not be asked. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}
