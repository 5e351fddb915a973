import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Client, Pool, type ClientConfig } from 'pg';
import { idMaker } from '../api-parts.ts';
import { SENDINGS } from '../works/statements.ts';
import type { Question } from '../works/work.ts';

const { APP_DATABASE_URL = '', PORT = '0', DATABASE_CONNECTIONS = '10' } = process.env;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const settings = {
  connectionString: APP_DATABASE_URL,
  max: Number(DATABASE_CONNECTIONS),
  Client,
  pipeline: true,
} satisfies ClientConfig & { max: number; Client: typeof Client; pipeline: boolean };
const pool = new Pool(settings);
const newId = await idMaker();

/** The session's handle, the statements and the commit go out together: one round trip. */
async function answer({ name, values }: Question, handle: string): Promise<string> {
  if (!UUID.test(handle)) throw new Error('The handle is no UUID.');
  const { begin, statements } = SENDINGS[name](values, newId);
  const client = await pool.connect();
  try {
    const [, first] = await Promise.all([
      client.query(`${begin}; select set_config('app.session', '${handle}', true)`),
      ...statements.map((statement) => client.query<{ answer: string }>(statement)),
      client.query('commit'),
    ]);
    return first?.rows[0]?.answer ?? 'null';
  } finally {
    client.release();
  }
}

async function body(request: IncomingMessage): Promise<Question> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const handle = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const text = await answer(await body(request), handle);
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

const server = createServer((request, response) => void serve(request, response));
server.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
