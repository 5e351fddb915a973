import { describe, expect, it } from 'vitest';
import { wantsDemo } from './postgres.mjs';
import { apiEnvironment, webEnvironment } from './services.mjs';

const given = {
  DATABASE_URL: 'postgresql://linli_owner:o@db/linli',
  APP_DATABASE_URL: 'postgresql://linli_app:a@db/linli',
  AUTH_DATABASE_URL: 'postgresql://linli_auth:u@db/linli',
  WORKER_DATABASE_URL: 'postgresql://linli_worker:w@db/linli',
  LINLI_DEMO: '0',
  LINLI_DEMO_ACCOUNTS: '/data/accounts.json',
};
const inherited = { ...given, PGPASSWORD: 'p', PATH: '/bin', LOG_LEVEL: 'warn', LINLI_DEMO: '1' };

describe('npm start', () => {
  it('tells the API the addresses of its two roles, and no other password', () => {
    expect(apiEnvironment(inherited, given, 4000)).toEqual({
      APP_DATABASE_URL: given.APP_DATABASE_URL,
      AUTH_DATABASE_URL: given.AUTH_DATABASE_URL,
      API_PORT: '4000',
      PATH: '/bin',
      LOG_LEVEL: 'warn',
    });
  });

  it('tells the web front end nothing of the database, nor of a demo that is none', () => {
    expect(webEnvironment(inherited, given, 3000, 4000)).toEqual({
      HOST: '127.0.0.1',
      PORT: '3000',
      API_URL: 'http://127.0.0.1:4000',
      SHUTDOWN_TIMEOUT: '2',
      BODY_SIZE_LIMIT: '11M',
      LINLI_DEMO: '0',
      PATH: '/bin',
      LOG_LEVEL: 'warn',
    });
  });

  it.each([
    [undefined, true, true],
    [undefined, false, false],
    ['', false, false],
    ['0', true, false],
    ['1', false, true],
    ['yes', true, false],
  ])('serves a demo, LINLI_DEMO being %j and %j usual: %j', (LINLI_DEMO, usual, wanted) => {
    expect(wantsDemo({ LINLI_DEMO }, usual)).toBe(wanted);
  });
});
