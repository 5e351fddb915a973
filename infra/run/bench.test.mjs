import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILES } from '../../packages/bench/src/api-parts.ts';
import { inRoot } from './paths.mjs';

const source = (file) => inRoot('apps', 'api', 'src', file.replace(/\.js$/, '.ts'));

describe('npm run bench', () => {
  it('finds every file of the API that it loads', () => {
    expect(FILES.filter((file) => !existsSync(source(file)))).toEqual([]);
  });

  it('finds in them everything that it calls', () => {
    const text = readFileSync(inRoot('packages', 'bench', 'src', 'api-parts.ts'), 'utf8');
    const [, parts] = /export interface ApiParts \{(.*?)\n\}/s.exec(text);
    const called = [...parts.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name);
    const api = FILES.map((file) => readFileSync(source(file), 'utf8')).join('\n');
    const exported = [...api.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)];
    expect(called.length).toBeGreaterThan(5);
    expect(exported.map(([, name]) => name)).toEqual(expect.arrayContaining(called));
  });
});
