const HERE = 'http://here.invalid';

/** The path to go on to when it lies on this site; otherwise the home page. */
export function localPath(wish: unknown): string {
  if (typeof wish !== 'string' || !wish.startsWith('/') || !URL.canParse(wish, HERE)) return '/';
  const { origin, pathname, search } = new URL(wish, HERE);
  // Taking the dots out of `/.//name` leaves `//name`, which is another site.
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
