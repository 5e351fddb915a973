/** SQLSTATE of a server without room or time: connections, memory, shutting down, waiting too long. */
const NO_ROOM: ReadonlySet<string> = new Set([
  ...['53000', '53100', '53200', '53300', '53400', '55P03', '57014', '57P01', '57P02', '57P03'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'],
]);
/** What pg says when no connection became free, or none was answered. */
const NO_CONNECTION =
  /timeout exceeded when trying to connect|Connection terminated|connection timeout/;

/** True when the database had no room or time for something: it may have, a moment later. */
export function isOverload(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return NO_ROOM.has(code) || NO_CONNECTION.test(message);
}
