import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { shortMessages } from './short-messages.ts';

const FOLDER = fileURLToPath(new URL('../src/lib/paraglide/messages/', import.meta.url));
const files = readdirSync(FOLDER).filter((file) => /^[^_].*\.js$/.test(file));
const [shorter] = shortMessages();
const transform = shorter?.transform as (code: string, id: string) => { code: string };

/** What a file exports, with the language that it is asked in. */
function said(code: string, locale: string): unknown {
  const body = code
    .replace(/^import .*registry.*$/m, '')
    .replace(/^import .*runtime.*$/m, '')
    .replace(/^export const (\w+)/m, 'const message = $1; const $1')
    .replace(/const message = (\w+); const \1 = ([\s\S]*);\s*$/, 'const $1 = $2; return $1;');
  const registry = {
    plural: (of: string, count: number) => new Intl.PluralRules(of).select(count),
  };
  const make = new Function('getLocale', 'registry', 'experimentalStaticLocale', body);
  return make(() => locale, registry, undefined);
}

it('says in every message what it said before, in both languages', () => {
  const given = new Proxy({}, { get: (_, name) => (name === 'count' ? 2 : `<${String(name)}>`) });
  let plain = 0;
  for (const file of files) {
    const before = readFileSync(FOLDER + file, 'utf8');
    // A name with capitals is exported beside what it names.
    if (/^export \{/m.test(before)) continue;
    const { code } = transform(before, FOLDER + file);
    expect(code.length, file).toBeLessThan(before.length);
    for (const locale of ['zh-CN', 'en']) {
      const [is, was] = [said(code, locale), said(before, locale)] as ((i: unknown) => string)[];
      expect(was?.(given), `${file} in ${locale}`).toEqual(expect.any(String));
      expect(is?.(given), `${file} in ${locale}`).toBe(was?.(given));
    }
    plain += 1;
  }
  expect(plain).toBeGreaterThan(500);
});
