import type { TestProject } from 'vitest/node';
import { startWeb } from './web-server.ts';

interface ApiStack {
  apiUrl: string;
  accountsFile: string;
  stop: () => Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site under test. */
    site: string;
    /** Settings by which another web front end serves the same API and demo. */
    siteEnv: Record<string, string>;
  }
}

const API_STACK = new URL('../../api/test/stack.ts', import.meta.url).href;

/** Starts the built web front end before a real API on a fresh database with the demo data. */
export default async function startSite({ provide }: TestProject): Promise<() => Promise<void>> {
  const { startStack } = (await import(/* @vite-ignore */ API_STACK)) as {
    startStack: () => Promise<ApiStack>;
  };
  const api = await startStack();
  const env = {
    API_URL: api.apiUrl,
    LINLI_DEMO: '1',
    LINLI_DEMO_ACCOUNTS: api.accountsFile,
  };
  const web = await startWeb(env);
  provide('site', web.url);
  provide('siteEnv', env);
  return async () => {
    await web.stop();
    await api.stop();
  };
}
