import pino from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { createOrm } from './database/orm.ts';
import { foreignDefaults, stated } from './database/role-settings.ts';
import { checkAppRole, StartupError } from './database/roles.ts';
import { withClient } from './database/roles-check.ts';
import { throwOnUnread } from './database/unread.ts';
import { FileStore } from './modules/kit/file/file-store.ts';
import { AuthStore } from './modules/tenancy/identity/auth-store.ts';
import { entities } from './modules/index.ts';
import { LinliServer } from './server.ts';

/** How long `/readyz` says that the process is draining before it stops listening. */
const NOTICE_MS = 1_000;
const CLEAN_UP_MS = 10 * 60_000;

async function main(): Promise<void> {
  const { urls, connections, logLevel, port, host, strict, fileDir, ...settings } = readConfig();
  if (strict) throwOnUnread();
  const log = pino({ level: logLevel });
  const orm = await createOrm({ url: urls.app, entities, connections, serving: true });
  const auth = new AuthStore(urls.auth);
  const files = new FileStore(fileDir);
  const server = new LinliServer({ orm, auth, files, log, ...settings });
  await listen(server, port, host);
  await checkAppRole(urls.app);
  const foreign = await withClient(stated(urls.app, 'app'), foreignDefaults, 'APP_DATABASE_URL');
  if (foreign.length > 0) log.warn({ foreign }, 'defaults of the role that Linli did not make');
  await server.start();
  log.info({ port }, 'ready');
  const cleaning = setInterval(() => {
    auth.cleanUp().catch((error: unknown) => log.warn({ err: error }, 'clean-up of sessions'));
    const needed = (hashes: readonly string[]) => auth.neededFiles(hashes);
    files.cleanUp(needed).catch((error: unknown) => log.warn({ err: error }, 'clean-up of files'));
  }, CLEAN_UP_MS);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'draining');
    clearInterval(cleaning);
    await server.stop(NOTICE_MS);
    await Promise.all([orm.close(), auth.close()]);
    log.info('stopped');
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // A bug of ours or of a library must not end everybody's requests; it shows in the log.
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'unhandled rejection'));
}

function listen({ http }: LinliServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(new ConfigError(code === 'EADDRINUSE' ? `API_PORT ${port} is taken.` : message)),
    );
    http.listen(port, host, resolve);
  });
}

main().catch((error: unknown) => {
  const known = error instanceof StartupError || error instanceof ConfigError;
  console.error(known ? error.message : error);
  process.exit(1);
});
