import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site, siteEnv } from './here.ts';
import { overflow } from './look.ts';
import { arrive, PHONE, quiet, visit } from './visit.ts';

const { API_URL: api, LINLI_DEMO_ACCOUNTS: accountsFile } = siteEnv;

const passwordOf = (login: string) => {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as {
    login: string;
    password: string;
  }[];
  return accounts.find((account) => account.login === login)!.password;
};

/** Opens the explorer where nothing but its own server can be reached. */
async function explore(origin: string, options: BrowserContextOptions = {}) {
  const there = await visit({ locale: 'en-GB', ...options });
  const elsewhere = await shutIn(there.page, origin);
  await open(there.page, origin);
  return { ...there, elsewhere };
}

/** Keeps a page from every other host, and remembers which it asked for. */
async function shutIn(page: Page, origin: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (url) => url.origin !== origin,
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  return asked;
}

async function open(page: Page, origin: string, first = 'SignIn'): Promise<void> {
  await page.goto(`${origin}/graphql`);
  await page.getByRole('tab', { name: first }).waitFor();
  await quiet(page);
}

/** Writes the variables into GraphiQL's editor, which is CodeMirror's. */
const setVariables = (page: Page, variables: object) =>
  page
    .locator('[aria-label="Variables"] .graphiql-editor:not(.hidden) .CodeMirror')
    .evaluate((element, text) => {
      const { CodeMirror } = element as unknown as {
        CodeMirror: { setValue: (text: string) => void };
      };
      CodeMirror.setValue(text);
    }, JSON.stringify(variables));

/** Runs the example of a tab, and waits until its answer shows a text. */
async function run(page: Page, example: string, shows: string): Promise<void> {
  const tab = page.getByRole('tab', { name: example });
  // Choosing a tab again would bring its variables back as they were.
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.locator('.graphiql-query-editor .cm-def').getByText(example).waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response').getByText(shows).first().waitFor();
}

const status = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

describe('the explorer', () => {
  it.each([
    ['the API', api],
    ['the web front end', site],
  ])('loads, signs in and runs examples without any other host: %s', async (_name, origin) => {
    const { page, problems, elsewhere } = await explore(origin);
    await status(page, 'Not signed in');
    const input = { login: 'yiyou.owner', password: passwordOf('yiyou.owner') };
    await setVariables(page, { input });
    await run(page, 'SignIn', '"token"');
    await status(page, 'yiyou.owner');
    await run(page, 'PartnerPrograms', '"PARTNER_OWNER"');
    await run(page, 'PartnerTotal', '"visibleUnits"');
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('shows the documentation of the schema', async () => {
    const { page, problems } = await explore(api);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('A GraphQL schema provides a root type').waitFor();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('Everything that can be read').waitFor();
    expect(problems).toEqual([]);
  });

  it('keeps nothing that was typed once the page is left', async () => {
    const { page } = await explore(api);
    await setVariables(page, { input: { login: 'somebody', password: 'not to be kept' } });
    await page.waitForTimeout(1_000);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).toBe('[{},{}]');
  });

  it.each([
    ['the API', api],
    ['the web front end', site],
  ])('fits a phone: %s', async (_name, origin) => {
    const { page, problems, elsewhere } = await explore(origin, PHONE);
    expect(await overflow(page)).toBe(0);
    const below = await page.locator('.graphiql-response').boundingBox();
    const above = await page.locator('.graphiql-editors').boundingBox();
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(below!.width).toBeGreaterThan(250);
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('the session of the web front end', () => {
  it('goes along on its own origin, in Chinese', async () => {
    const { page, problems } = await arrive('/', 'xiaoying.staff');
    const elsewhere = await shutIn(page, site);
    await open(page, site, 'StreetFigures');
    await status(page, '已登录：小营街道工作人员 (xiaoying.staff)');
    await run(page, 'StreetFindings', '"findings"');
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('offers what is for the reader, from the home of a partner', async () => {
    const { page, problems } = await arrive('/', 'yiyou.owner');
    await page.locator('main').getByRole('link', { name: '接口调试' }).click();
    await page.getByRole('tab', { name: 'PartnerPrograms' }).waitFor();
    for (const name of ['PartnerTotal', 'PartnerOutcomes'])
      await page.getByRole('tab', { name }).waitFor();
    for (const name of ['SignIn', 'StreetFindings', 'DistrictTree'])
      expect(await page.getByRole('tab', { name }).count()).toBe(0);
    await run(page, 'PartnerPrograms', '"PARTNER_OWNER"');
    expect(problems).toEqual([]);
  });

  it('stays behind at the address of the API, although cookies know no ports', async () => {
    const { page } = await arrive('/', 'xiaoying.staff');
    const sent: (string | undefined)[] = [];
    page.on('request', async (request) => {
      if (request.method() === 'POST') sent.push((await request.allHeaders()).cookie);
    });
    await open(page, api);
    await status(page, '未登录');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(Boolean)).toEqual([]);
  });
});
