import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';

/** Rows by table, as the demo's generators give them. */
export type Rows = Record<string, object[]>;

/** A started server, as far as the benchmark uses it. */
export interface EmbeddedServer {
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  dataDir: string;
  secretsFile: string;
  log: (line: string) => void;
}

/** The parts of the built API that the benchmark runs. */
export interface ApiParts {
  startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer>;
  migrate(ownerUrl: string): Promise<string[]>;
  loadRows(client: Client, rows: Rows): Promise<void>;
  catalogueRows(): Rows;
  openDemo(slices: readonly object[]): Promise<{ district(options: object): Rows }>;
  modules: readonly object[];
  syntheticDemo: object;
  tokenHash(token: string): string;
  globalId(type: string, key: { districtId: number; id: string }): string;
}

const dist = new URL('../../../apps/api/dist/', import.meta.url);

/** Path of the API's entry, to be run in a process of its own. */
export const apiMain = fileURLToPath(new URL('main.js', dist));

/** How the API makes ids. */
export async function idMaker(): Promise<() => string> {
  const ids = (await import(new URL('kernel/ids.js', dist).href)) as { newId: () => string };
  return ids.newId;
}

/** Where they are. */
export const FILES = [
  'database/embedded.js',
  'setup/prepare.js',
  'database/load.js',
  'database/demo/demo.js',
  'database/demo/synthetic-options.js',
  'modules/index.js',
  'modules/figures/indicator/demo/indicator.demo.js',
  'modules/tenancy/identity/token-hash.js',
  'kernel/ids.js',
];

/** Loads them. @throws Error when the API has not been built */
export async function apiParts(): Promise<ApiParts> {
  if (!existsSync(apiMain)) throw new Error('The API is not built: run npm run bench.');
  const modules: object[] = await Promise.all(
    FILES.map((file) => import(new URL(file, dist).href)),
  );
  return Object.assign({}, ...modules) as ApiParts;
}
