import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const GENERATED = fileURLToPath(new URL('../src/lib/gql/graphql.ts', import.meta.url));
const WRITTEN = /graphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\)/g;
/** A document as it is generated: one line. */
const DOCUMENT = /^export const \w+(?:Document|FragmentDoc) = .*$/gm;
const IMPORT = /import \{ graphql \} from '#lib\/gql\/index\.ts';/;

/**
 * Puts each operation, with its fragments and as a text, where it is written. The generated function
 * would look it up in a map of all operations, which then is part of every page.
 */
export function ownDocuments(): Plugin {
  let texts: Promise<Map<string, string>> | null = null;
  return {
    name: 'own-documents',
    enforce: 'pre',
    buildStart: () => void (texts = null),
    async transform(code, id) {
      if (id === GENERATED) return { code: code.replace(DOCUMENT, ''), map: null };
      if (!id.endsWith('.gql.ts')) return null;
      const known = await (texts ??= readTexts());
      const own = code.replace(WRITTEN, (_, kind: string, name: string) => {
        // A fragment stands in the operations that spread it.
        const text = kind === 'fragment' ? '' : known.get(name);
        if (text === undefined) throw new Error(`${id}: npm run codegen does not know ${name}.`);
        return JSON.stringify(text);
      });
      return { code: own.replace(IMPORT, ''), map: null };
    },
  };
}

/** Every operation, with its fragments, by its name. */
async function readTexts(): Promise<Map<string, string>> {
  const { mtimeMs } = await stat(GENERATED);
  const generated = (await import(`${pathToFileURL(GENERATED).href}?${mtimeMs}`)) as Record<
    string,
    DocumentNode
  >;
  const printed = Object.entries(generated).filter(([name]) => name.endsWith('Document'));
  return new Map(
    printed.map(([name, document]) => [
      name.replace(/Document$/, ''),
      stripIgnoredCharacters(print(document)),
    ]),
  );
}
