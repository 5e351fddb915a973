import pino from 'pino';
import { ConfigError, readConfig } from './config.ts';
import { createOrm } from './database/orm.ts';
import { checkAppRole, StartupError } from './database/roles.ts';
import { entities } from './modules/entities.ts';
import { AuthStore } from './modules/identity/auth-store.ts';
import { createApiServer } from './server.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  await checkAppRole(config.urls.app);
  const orm = await createOrm({ url: config.urls.app, entities, connections: config.connections });
  const auth = new AuthStore(config.urls.auth);
  const server = await createApiServer({
    orm,
    auth,
    log,
    itemsPerMinute: config.itemsPerMinute,
  });
  server.http.listen(config.port, config.host, () => log.info({ port: config.port }, 'listening'));

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'draining');
    await server.stop();
    await Promise.all([orm.close(), auth.close()]);
    log.info('stopped');
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}

main().catch((error: unknown) => {
  const known = error instanceof StartupError || error instanceof ConfigError;
  console.error(known ? error.message : error);
  process.exit(1);
});
