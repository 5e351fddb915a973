import type { Who } from './session.ts';

/** What stands in docs/examples: `10-sign-in.graphql`, its variables beside it where it has some. */
const queries = import.meta.glob<string>('../../../docs/examples/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const variables = import.meta.glob<string>('../../../docs/examples/*.variables.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** For whom an example is, as its file says: `20-partner-programs.graphql`. */
function isFor(path: string, who: Who | null): boolean {
  if (!who) return true;
  const isPartner = who.roles.some((role) => role.startsWith('PARTNER_'));
  const isStaff = who.roles.some((role) => /^(STREET|COMMUNITY|SITE)_/.test(role));
  const isAdmin = who.roles.includes('DISTRICT_ADMIN');
  if (path.includes('-partner-')) return isPartner;
  if (path.includes('-street-')) return isStaff || isAdmin;
  return path.includes('-district-') && isAdmin;
}

/**
 * One tab for each example, in the order of their numbers: all for nobody, who may sign in as anybody,
 * and for somebody who is signed in those of their roles.
 */
export function examplesFor(who: Who | null) {
  const paths = Object.keys(queries).sort();
  const own = paths.filter((path) => isFor(path, who));
  return (own.length > 0 ? own : paths).map((path) => ({
    query: queries[path]!,
    variables: variables[path.replace('.graphql', '.variables.json')] ?? '',
    headers: null,
  }));
}
