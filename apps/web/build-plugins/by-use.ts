import { deflateRawSync } from 'node:zlib';
import { minifySync, type Plugin } from 'vite';
import { grouped, type Part } from './grouping.ts';

/** Most files that pages share and one page loads. */
const FILES = 6;

/** What Kit asks for by name: each is a file of its own. */
const ENTRY = /\/client-optimized\/|\/runtime\/client\/(entry|payload|client-entry)\.js$/;

/** The page of every part in its states, which takes what it needs from wherever it is. */
const SAMPLES = /\/src\/routes\/ui\/\+page\.svelte$/;

/** What it asks of the bundler about its modules. */
interface Modules {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): Info | null;
}

interface Info {
  importedIds: string[];
  dynamicallyImportedIds: string[];
  code: string | null;
}

/**
 * Puts what pages share into files by which pages use it: what the same pages use is one file, and the
 * files that cost the least when they are loaded together are made one, until no page loads more than a
 * few. A module that is asked for later alone, and one of a single page, is left to the bundler.
 */
export function byUse(): Plugin {
  let files = new Map<string, string>();
  return {
    name: 'by-use',
    applyToEnvironment: ({ name }) => name === 'client',
    buildEnd() {
      files = filesOf(this);
    },
    config: () => {
      const name = (id: string) => files.get(id) ?? null;
      const group = { name, includeDependenciesRecursively: false };
      const output = { codeSplitting: { groups: [group] } };
      const rolldownOptions = { preserveEntrySignatures: 'allow-extension' as const, output };
      return { environments: { client: { build: { rolldownOptions } } } };
    },
  };
}

function filesOf(modules: Modules): Map<string, string> {
  const infos = new Map(
    [...modules.getModuleIds()].flatMap((id) => {
      const info = modules.getModuleInfo(id);
      return info ? [[id, info] as const] : [];
    }),
  );
  const parts = new Map<string, Part>();
  for (const [id, { importedIds, code }] of infos)
    parts.set(id, { size: sizeOf(id, code ?? ''), needs: importedIds, pages: 0n, later: false });
  pagesOf(infos).forEach((roots, page) => mark(parts, roots, 1n << BigInt(page)));
  for (const [id, { dynamicallyImportedIds }] of infos)
    if (!ENTRY.test(id)) markLater(parts, SAMPLES.test(id) ? [id] : dynamicallyImportedIds);
  for (const id of infos.keys()) if (ENTRY.test(id)) parts.delete(id);
  const files = new Map<string, string>();
  grouped(parts, FILES).forEach((group, at) =>
    group.forEach((id) => files.set(id, `shared-${at}`)),
  );
  return files;
}

/** About what a module weighs as it is sent. */
const sizeOf = (id: string, code: string) => deflateRawSync(minifySync(id, code).code).length;

/**
 * Of each page that has a script what it begins with: itself, the layouts and the error pages above it,
 * and Kit.
 */
function pagesOf(infos: ReadonlyMap<string, Info>): string[][] {
  const ids = [...infos.keys()];
  const kit = ids.filter((id) => ENTRY.test(id) && !id.includes('/nodes/'));
  const routes = ids.filter((id) => /\/src\/routes\/.*\+[\w.]+$/.test(id));
  return routes.flatMap((page) => {
    if (!page.endsWith('/+page.svelte') || SAMPLES.test(page)) return [];
    const folder = folderOf(page);
    const above = routes.filter((id) =>
      /\+page[.\w]*$/.test(id) ? folderOf(id) === folder : folder.startsWith(folderOf(id)),
    );
    const plain = above.some((id) => /\bcsr = false\b/.test(infos.get(id)?.code ?? ''));
    return plain ? [] : [[...kit, ...above]];
  });
}

const folderOf = (id: string) => id.slice(0, id.lastIndexOf('/') + 1);

/** What is needed from the beginning. */
function mark(parts: Map<string, Part>, roots: readonly string[], page: bigint) {
  const ahead = [...roots];
  for (let id = ahead.pop(); id; id = ahead.pop()) {
    const part = parts.get(id);
    if (!part || part.pages & page) continue;
    part.pages |= page;
    ahead.push(...part.needs);
  }
}

/** What something that comes later needs as well. */
function markLater(parts: Map<string, Part>, roots: readonly string[]) {
  const ahead = [...roots];
  for (let id = ahead.pop(); id; id = ahead.pop()) {
    const part = parts.get(id);
    if (!part || part.later) continue;
    part.later = true;
    ahead.push(...part.needs);
  }
}
