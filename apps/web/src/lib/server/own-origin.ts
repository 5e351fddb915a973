import { config } from './config.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address that browsers know a host of ours by; null for a host that is not ours. */
function ownOrigin({ host, hostname }: URL): string | null {
  const known = config.publicOrigins.find((origin) => origin.host === host);
  if (known) return known.origin;
  return LOOPBACK.test(hostname) ? `http://${host}` : null;
}

/**
 * Whether a request was sent to a name of ours. A name that somebody else let point to this machine
 * is not: its pages would be of one origin with ours.
 */
export const isOurs = (url: URL) => ownOrigin(url) !== null;

/** Whether browsers reach the address of a request over HTTPS, which a server behind TLS cannot see. */
export const isSecure = (url: URL) => ownOrigin(url)?.startsWith('https:') ?? false;

/** Whether a page of this origin is one of the site that a request was sent to. */
export function isSameOrigin(origin: string | null, url: URL): boolean {
  const own = ownOrigin(url);
  if (!origin || !own || !URL.canParse(origin)) return false;
  // A tunnel may end TLS before a name of this machine.
  return origin === own || (LOOPBACK.test(url.hostname) && new URL(origin).host === url.host);
}
