import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

const PARTS = [
  'apps/api/src',
  'apps/api/test',
  'apps/web/src',
  'packages/figures/src',
  'packages/bench/src',
];
const IMPORT = /^\s*(?:import|export) [^;'\"]*?from '([.#$][^']+)';/gms;
const MADE = /lib\/(gql|paraglide)\/|\.svelte-kit/;

/** What each source file of a part imports of the same part, types counted. */
function importsOf(part) {
  const home = path.join(root, part);
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !MADE.test(file));
  const known = new Set(files);
  const named = (file, to) => {
    const own = to.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), to)
      : to.replace(/^#/, '').replace(/^\$lib\//, 'lib/');
    return [own, `${own}.ts`, `${own}/index.ts`].find((one) => known.has(one)) ?? [];
  };
  return new Map(
    files.map((file) => {
      const text = readFileSync(path.join(home, file), 'utf8');
      return [file, [...text.matchAll(IMPORT)].flatMap(([, to]) => named(file, to))];
    }),
  );
}

function circlesOf(graph) {
  const done = new Set();
  const circles = [];
  const visit = (file, trail) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of graph.get(file)) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

describe('the imports of', () => {
  it.each(PARTS)('%s go round in no circle, types counted', (part) => {
    const graph = importsOf(part);
    expect([...graph.values()].flat().length).toBeGreaterThan(5);
    expect(circlesOf(graph)).toEqual([]);
  });
});
