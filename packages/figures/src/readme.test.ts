import { describe, expect, it } from 'vitest';
import readme from '../README.md?raw';
import * as figures from './index.ts';

const blocks = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code = '']) => code);
const IMPORT = /^import \{([^}]+)\} from '@linli\/figures';$/gm;
/** A statement on a line of its own with what it gives behind it. */
const EXAMPLE = /^( *)(?!const |if |[\]})])(.+); \/\/ (.+)$/gm;

const imported = blocks.flatMap((code) =>
  Array.from(code.matchAll(IMPORT), ([, names = '']) => names.split(',')).flat(),
);
const names = imported.map((name) => name.trim()).filter((name) => name !== '');

/** What an example gives, as the README writes it. */
function written(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return value.toFixed(4);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value);
  if (entries.map(([key]) => key).join() === 'lower,upper') {
    return figures.formatNumrange(value as figures.Bounds);
  }
  const fields = entries.map(([key, field]) => `${key}: ${written(field)}`).join(', ');
  return fields === '' ? '{}' : `{ ${fields} }`;
}

/** Runs all examples in order, in one scope as a reader would. */
function run(): { given: string; stated: string }[] {
  const told: { given: string; stated: string }[] = [];
  const imports = names.map((name) => name.replace(' as ', ': ')).join(', ');
  const code = blocks
    .join('\n')
    .replace(IMPORT, '')
    .replace(EXAMPLE, (_, indent, expression, stated) => {
      return `${indent}tell(${expression}, ${JSON.stringify(stated)});`;
    });
  const tell = (value: unknown, stated: string) => told.push({ given: written(value), stated });
  new Function('figures', 'tell', `'use strict'; const { ${imports} } = figures;\n${code}`)(
    figures,
    tell,
  );
  return told;
}

describe('the README', () => {
  it('imports what the package exports', () => {
    expect(names.length).toBeGreaterThan(20);
    expect(Object.keys(figures)).toEqual(
      expect.arrayContaining(names.map((name) => name.replace(/ as .*/, ''))),
    );
  });

  it('states what its examples give', () => {
    const told = run();
    expect(told).toHaveLength(blocks.join('\n').match(EXAMPLE)?.length ?? 0);
    for (const { given, stated } of told) {
      expect(stated.slice(0, given.length)).toBe(given);
      expect(stated.slice(given.length)).toMatch(/^(?:$|[,:] )/);
    }
  });

  it('shows no result that is not run', () => {
    const results = blocks.join('\n').match(/; \/\/ /g) ?? [];
    expect(blocks.join('\n').match(EXAMPLE)).toHaveLength(results.length);
  });
});
