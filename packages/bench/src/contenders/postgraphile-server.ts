import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphilePreset } from './postgraphile-preset.ts';

const { APP_DATABASE_URL = '', PORT = '0', DATABASE_CONNECTIONS = '10' } = process.env;

const preset = postgraphilePreset(APP_DATABASE_URL, Number(DATABASE_CONNECTIONS));
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
