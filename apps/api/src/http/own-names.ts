import type { Request } from 'express';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** Whether a `Host` is a name of this machine, which no page of somebody else's has. */
export const isLoopbackHost = (host = '') => LOOPBACK.test(host);

/**
 * Whether a request was sent to a name of ours: one of this machine, or one that a proxy stands for.
 * Express takes the host that a proxy names from a trusted one alone; a page that names its own
 * is known by its `Host`, which is the same.
 */
export const isOurs = ({ host, headers }: Request) => isLoopbackHost(host) || host !== headers.host;
