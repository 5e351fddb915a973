import { dropStale, type TestServer, startTestServer, TEMPLATE_VARIABLE } from './test-server.ts';

let server: TestServer;

/** Starts the database server of the tests and fills the template that each test file clones. */
export async function setup(): Promise<void> {
  server = await startTestServer();
  await dropStale(server.adminUrl);
  process.env[TEMPLATE_VARIABLE] = await server.makeTemplate();
}

export async function teardown(): Promise<void> {
  await server.stop();
}
