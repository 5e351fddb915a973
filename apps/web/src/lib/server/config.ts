const { env } = process;

/** The only reader of the environment in the web front end. */
export const config = {
  /** Address of the API, without a path. */
  apiUrl: (env.API_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, ''),
  /** Path of the demo accounts; null outside of a demo. */
  demoAccountsFile: env.LINLI_DEMO_ACCOUNTS || null,
};
