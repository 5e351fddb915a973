import type { Plugin } from 'vite';

/**
 * Leaves out of the browser's scripts how values are written into a page as code: only the server
 * writes pages. Kit's one module for both would carry it to every reader.
 */
export function neverUneval(): Plugin {
  return {
    name: 'never-uneval',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: (_code, id) =>
      /\/devalue\/src\/uneval\.js$/.test(id) ? { code: 'export let uneval;', map: null } : null,
  };
}
