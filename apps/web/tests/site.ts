import type { TestProject } from 'vitest/node';
import { serveBrowser } from './browser.ts';
import { startWeb, type WebServer } from './web-server.ts';

interface ApiStack {
  apiUrl: string;
  accountsFile: string;
}

/** A site under test. */
interface Stage {
  site: string;
  /** Settings by which another web front end serves the same API and demo. */
  siteEnv: { API_URL: string; LINLI_DEMO: string; LINLI_DEMO_ACCOUNTS: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    stages: Stage[];
    /** Address of the browser that all workers use. */
    browser: string;
  }
}

const API_STACK = new URL('../../api/test/stack.ts', import.meta.url).href;

/** Starts, for each worker, the built web front end before a real API on a fresh copy of the demo. */
export default async function startSites(project: TestProject): Promise<() => Promise<void>> {
  const { startStacks } = (await import(/* @vite-ignore */ API_STACK)) as {
    startStacks: (count: number) => Promise<{ stacks: ApiStack[]; stop: () => Promise<void> }>;
  };
  const browser = await serveBrowser();
  const { stacks, stop } = await startStacks(Number(project.config.maxWorkers));
  const sites = await Promise.all(stacks.map(startSite));
  project.provide(
    'stages',
    sites.map(({ stage }) => stage),
  );
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await Promise.all(sites.map(({ web }) => web.stop()));
    await stop();
  };
}

async function startSite({
  apiUrl,
  accountsFile,
}: ApiStack): Promise<{ web: WebServer; stage: Stage }> {
  const siteEnv = { API_URL: apiUrl, LINLI_DEMO: '1', LINLI_DEMO_ACCOUNTS: accountsFile };
  const web = await startWeb(siteEnv);
  return { web, stage: { site: web.url, siteEnv } };
}
