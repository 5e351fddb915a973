import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MESSAGES = fileURLToPath(new URL('../messages/zh-CN.json', import.meta.url));
/** Such as m[`state_${state}`]: one name with one hole. */
const CHOSEN = /\bm\[\s*`([^`$]*)\$\{((?:[^{}`]|\{[^{}`]*\})*)\}([^`$]*)`\s*\]/g;

/**
 * Writes out which messages a name with a hole can mean. Otherwise every page has every message of the
 * site, in both languages, for any of them could be meant.
 */
export function ownMessages(): Plugin {
  let names: string[] = [];
  return {
    name: 'own-messages',
    enforce: 'pre',
    buildStart() {
      names = Object.keys(JSON.parse(readFileSync(MESSAGES, 'utf8')) as object);
    },
    transform(code, id) {
      if (!/\/src\/(?!lib\/paraglide\/).*\.(svelte|ts)$/.test(id) || !code.includes('m[`'))
        return null;
      const own = code.replace(CHOSEN, (_, before: string, hole: string, after: string) => {
        const fits = names.filter((name) => name.startsWith(before) && name.endsWith(after));
        const table = fits.map((name) => `${name}: m.${name}`).join(', ');
        return `({ ${table} })[\`${before}\${${hole}}${after}\`]`;
      });
      return { code: own, map: null };
    },
  };
}
