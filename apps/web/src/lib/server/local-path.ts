/** The path to go on to when it lies on this site; otherwise the home page. */
export function localPath(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/')) return '/';
  const here = 'http://here.invalid';
  const url = URL.canParse(wish, here) ? new URL(wish, here) : null;
  return url?.origin === here ? `${url.pathname}${url.search}` : '/';
}
