import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApiParts, EmbeddedServer } from './api-parts.ts';
import { expose } from './exposure.ts';
import { fill } from './fill.ts';

/** A running database of the wanted size. */
export interface BenchDatabase {
  server: EmbeddedServer;
  /** Districts that it holds, at least as many as asked for. */
  districts: number;
}

const data = fileURLToPath(new URL('../../../.data/', import.meta.url));

/** Starts the benchmark's own server, migrates and fills it. */
export async function openDatabase(
  api: ApiParts,
  districts: number,
  log: (line: string) => void,
): Promise<BenchDatabase> {
  const server = await api.startEmbedded({
    dataDir: path.join(data, 'bench-postgres'),
    secretsFile: path.join(data, 'bench-secrets.json'),
    log,
  });
  try {
    await api.migrate(server.ownerUrl);
    const held = await fill(api, server.ownerUrl, districts, log);
    await expose(server.ownerUrl);
    return { server, districts: held };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
