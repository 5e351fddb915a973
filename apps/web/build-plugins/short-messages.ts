import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('../src/lib/paraglide/messages/', import.meta.url));
const ONE = /\/src\/lib\/paraglide\/messages\/(?!_index)[^/]+\.js$/;
/** The name by which a message is said; a name with capitals is that of another file. */
const NAME = /^export const (\w+)|^export \{ \w+ as "(\w+)" \}/m;
const IMPORT = /import\s*\{\s*m\s*\}\s*from\s*['"]#lib\/paraglide\/messages\.js['"];?/;
/** What a message says in one language, where that is one text. */
const TEXT =
  /^const (zh_cn2|en)_\w+ = .*?\((i?)\) => \{\n\treturn \/\*\*.*?\*\/ \((`(?:[^`\\]|\\.)*`)\)\n\};/gm;
/** Which of the languages is said. */
const CHOICE =
  /^((?:export )?const \w+ = )\/\*\*.*\*\/ \(\(inputs.*\) => \{\n\tconst locale = .*\n\tif \(locale === "en"\) return (\w+)\(inputs\)\n\treturn (\w+)\(inputs\)\n\}\);/m;

/**
 * Messages for the browser: each is one expression, imported by those that say it. As they are generated
 * each is three functions, with an option for the language that nobody gives, and all are imported by all.
 */
export function shortMessages(): Plugin[] {
  const applyToEnvironment: Plugin['applyToEnvironment'] = ({ name }) => name === 'client';
  let files = new Map<string, string>();
  return [
    {
      name: 'short-messages',
      enforce: 'pre',
      applyToEnvironment,
      transform: (code, id) => (ONE.test(id) ? { code: shortened(code), map: null } : null),
    },
    {
      name: 'direct-messages',
      enforce: 'post',
      applyToEnvironment,
      buildStart: () => void (files = filesByName()),
      transform: (code) => (IMPORT.test(code) ? { code: direct(code, files), map: null } : null),
    },
  ];
}

/** @throws when a message is not written as this expects: a generator that changed makes pages heavy unseen */
function shortened(code: string): string {
  if (!CHOICE.test(code))
    throw new Error('Messages are generated otherwise: see short-messages.ts.');
  const texts = new Map([...code.matchAll(TEXT)].map(([, language, , text]) => [language, text]));
  const [zh, en] = [texts.get('zh_cn2'), texts.get('en')];
  return code.replace(CHOICE, (_, head: string, english: string, chinese: string) =>
    zh && en
      ? `${head}(i) => getLocale() === 'en' ? ${en} : ${zh};`
      : `${head}(i) => getLocale() === 'en' ? ${english}(i) : ${chinese}(i);`,
  );
}

function filesByName(): Map<string, string> {
  const files = readdirSync(FOLDER).filter((file) => /^[^_].*\.js$/.test(file));
  return new Map(
    files.map((file) => {
      const [, plain, other] = NAME.exec(readFileSync(FOLDER + file, 'utf8')) ?? [];
      return [plain ?? other ?? '', FOLDER + file];
    }),
  );
}

/** `m.name()` as what the file of that message exports. */
function direct(code: string, files: ReadonlyMap<string, string>): string {
  const said = new Set<string>();
  const own = code.replace(/\bm\.(\w+)/g, (all, name: string) => {
    if (!files.has(name)) return all;
    said.add(name);
    return `m_${name}`;
  });
  const imports = [...said].map(
    (name) => `import { ${name} as m_${name} } from ${JSON.stringify(files.get(name))};`,
  );
  return own.replace(IMPORT, imports.join(''));
}
