const { env } = process;

/** The only reader of the environment in the web front end. */
export const config = {
  /** Address of the API, without a path. */
  apiUrl: (env.API_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, ''),
  /** Path of the demo accounts; null outside of a demo, whatever else is set. */
  demoAccountsFile: (env.LINLI_DEMO === '1' && env.LINLI_DEMO_ACCOUNTS) || null,
  /** Addresses under which browsers know this site, beside those of this machine. */
  publicOrigins: (env.PUBLIC_ORIGIN ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(originOf),
};

function originOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw new Error(`PUBLIC_ORIGIN has ${text}; give https:// and a name, without a path.`);
}
