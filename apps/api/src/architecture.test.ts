import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modules, wings } from './modules/index.ts';

const SRC = dirname(fileURLToPath(import.meta.url));

/** The order in which parts may import: a part knows itself and what stands after it. */
const LAYERS = [
  'main',
  'setup',
  'server',
  'http',
  'graphql',
  'schema',
  'modules',
  'context',
  'database',
  'kernel',
];
/** The order of slices: a slice knows itself and what stands before it. */
const SLICES = modules.map(({ name }) => name);
/** The ground that everything stands on: what is central may know it. */
const GROUND = ['tenancy', 'kit'];
/** What one slice may take from another. */
const SHARED_ROLES = ['entity', 'type', 'list', 'query', 'rule', 'verbs', 'service', 'sql', 'demo'];

/** Types of rows that have no table of their own, and the one table that is named otherwise. */
const ROWS_OF: Record<string, string> = {
  ...{ District: 'unit', Street: 'unit', Community: 'unit', Site: 'unit', Outcome: 'figure' },
  OutboxMessage: 'outbox',
};

interface Source {
  path: string;
  text: string;
  imports: { path: string; typeOnly: boolean }[];
}

/** The file that an import names: `#kernel/ids` from anywhere, `./ids.ts` from beside it. */
const fileOf = (from: string, named: string) =>
  named.startsWith('#')
    ? `${named.slice(1)}.ts`
    : relative(SRC, resolve(SRC, dirname(from), named));

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/\.(test|samples)\.ts$/.test(path))
  .map((path): Source => {
    const text = readFileSync(resolve(SRC, path), 'utf8');
    const found = text.matchAll(/^(?:import|export) (type )?[^;]*?from '([.#][^']+)';/gms);
    const imports = [...found].map((match) => ({
      path: fileOf(path, match[2]!),
      typeOnly: match[1] !== undefined,
    }));
    return { path, text, imports };
  });

const layerOf = (path: string) => {
  const [head = ''] = path.split('/');
  return head.replace(/\.ts$/, '');
};
const wingOf = (path: string) => /^modules\/([\w-]+)\//.exec(path)?.[1];
const sliceOf = (path: string) => /^modules\/[\w-]+\/([\w-]+)\//.exec(path)?.[1];

describe('the house', () => {
  it('imports downwards only', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => {
          const [from, to] = [LAYERS.indexOf(layerOf(path)), LAYERS.indexOf(layerOf(target.path))];
          // Everybody may name the context and the shape of a layer above; only values bind.
          return (
            layerOf(path) !== 'config' && to >= 0 && from >= 0 && to < from && !target.typeOnly
          );
        })
        .map((target) => `${path} must not import ${target.path}: it stands above.`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the order of slices', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ path: target, typeOnly }) => {
          const [from, to] = [sliceOf(path), sliceOf(target)];
          // A manifest and a list speak the kit's language, whatever wing they stand in.
          if (/(\/index|\.list)\.ts$/.test(path) && wingOf(target) === 'kit') return false;
          return from && to && SLICES.indexOf(to) > SLICES.indexOf(from) && !typeOnly;
        })
        .map((target) => `${path} must not import ${target.path}: that slice comes later.`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets slices share entities, types, lists, queries, rules, verbs and services alone', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ path: target }) => {
          const [from, to] = [sliceOf(path), sliceOf(target)];
          const role = /\.([\w]+)\.ts$/.exec(target)?.[1];
          return (
            from &&
            to &&
            from !== to &&
            wingOf(target) !== 'kit' &&
            !SHARED_ROLES.includes(role ?? '')
          );
        })
        .map((target) => `${path} must not import ${target.path}: it is private to its slice.`),
    );
    expect(wrong).toEqual([]);
  });

  it('loads rows of the demo when they are wanted alone', () => {
    const demo = /\.demo\.(ts|json)$/;
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ path: target }) => demo.test(target) && !demo.test(path))
        .map((target) => `${path} must not import ${target.path}: a manifest loads it lazily.`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows every wing, every slice and every part', () => {
    const folders = new Set(sources.flatMap(({ path }) => wingOf(path) ?? []));
    expect([...folders].sort()).toEqual(wings.map(({ name }) => name).sort());
    for (const { name, slices } of wings) {
      const own = sources.filter(({ path }) => wingOf(path) === name);
      const found = new Set(own.flatMap(({ path }) => sliceOf(path) ?? []));
      expect([...found].sort()).toEqual(slices.map((slice) => slice.name).sort());
    }
    const parts = new Set(sources.map(({ path }) => layerOf(path)));
    expect([...parts].filter((part) => part !== 'config' && !LAYERS.includes(part))).toEqual([]);
  });

  it('fits on one sheet: at most nine wings, at most nine slices in one, each wing explained', () => {
    expect(wings.length).toBeLessThanOrEqual(9);
    for (const { name, slices } of wings) {
      expect([name, slices.length <= 9]).toEqual([name, true]);
      const readme = readFileSync(resolve(SRC, 'modules', name, 'README.md'), 'utf8');
      expect([name, readme.trim().split('\n').length <= 12]).toEqual([name, true]);
      for (const slice of slices) expect(readme).toContain(`\`${slice.name}\``);
    }
  });

  it('is told of a new slice in one file outside of its folder: the manifest of its wing', () => {
    const central = sources.filter(
      ({ path }) => !sliceOf(path) || GROUND.includes(wingOf(path) ?? ''),
    );
    const wrong = central.flatMap(({ path, imports }) =>
      imports
        .filter(({ path: target }) => {
          const wing = wingOf(target);
          if (!wing || GROUND.includes(wing) || !sliceOf(target)) return false;
          return path !== `modules/${wing}/index.ts`;
        })
        .map((target) => `${path} must not import ${target.path}: say it in the slice's manifest.`),
    );
    expect(wrong).toEqual([]);
  });

  it('calls a row one thing: its table, its entity and its type', () => {
    const snake = (name: string) =>
      ROWS_OF[name] ?? name.replaceAll(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    const entities = sources.flatMap(({ text }) =>
      [...text.matchAll(/^ {2}name: '(\w+)',\n {2}tableName: '(\w+)'/gm)].map(
        ([, name, table]) => ({ name: name!, table: table! }),
      ),
    );
    expect(entities.length).toBe(modules.flatMap(({ entities: own = [] }) => own).length);
    const wrong = entities
      .filter(({ name, table }) => table !== snake(name))
      .map(({ name, table }) => `The table of ${name} is ${table}: call it ${snake(name)}.`);
    const tables = entities.map(({ table }) => table);
    const strange = modules
      .flatMap(({ nodes = {} }) => Object.keys(nodes))
      .filter((type) => !tables.includes(snake(type)))
      .map((type) => `No table is named ${snake(type)}: call the type ${type} as its entity.`);
    expect([...wrong, ...strange]).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = sources.filter(({ path }) =>
      /\b(utils?|helpers?|common|shared|manager)\b/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});
