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

/** One tab for each example, in the order of their numbers. */
export const examples = Object.keys(queries)
  .sort()
  .map((path) => ({
    query: queries[path]!,
    variables: variables[path.replace('.graphql', '.variables.json')] ?? '',
    headers: null,
  }));
