import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inRoot } from './paths.mjs';
import { resultsOf, slowest, SUITES } from './test-run.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'linli-results-'));
const results = path.join(folder, 'test-results.json');
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = (...parts) => JSON.parse(readFileSync(inRoot(...parts, 'package.json'), 'utf8'));
const file = (name, failed, seconds = 1) => ({ file: name, passed: 2, failed, seconds });
const ran = (files, ended = Promise.resolve()) =>
  resultsOf('apps/some', results, () => {
    writeFileSync(results, JSON.stringify(files));
    return ended;
  });

describe('a run of all tests', () => {
  it('leaves out no workspace that has tests', () => {
    const tested = manifest().workspaces.filter((name) => manifest(name).scripts.test);
    expect(SUITES.map((suite) => suite.folder)).toEqual(expect.arrayContaining(tested));
  });

  it('counts what a suite says of its files', async () => {
    expect(await ran([file('a.test.ts', 0)])).toEqual([file('apps/some/a.test.ts', 0)]);
  });

  it('counts one failure for a run that breaks off, whatever an earlier one left behind', async () => {
    const broken = { file: 'apps/some', passed: 0, failed: 1, seconds: 0 };
    writeFileSync(results, JSON.stringify([file('earlier.test.ts', 0)]));
    const died = resultsOf('apps/some', results, () => Promise.reject(new Error('died')));
    expect(await died).toEqual([broken]);
    const late = ran([file('a.test.ts', 0)], Promise.reject(new Error('died')));
    expect(await late).toEqual([file('apps/some/a.test.ts', 0), broken]);
    const failed = ran([file('a.test.ts', 3)], Promise.reject(new Error('3 failed')));
    expect(await failed).toEqual([file('apps/some/a.test.ts', 3)]);
  });

  it('names the twenty slowest files, the slowest first', () => {
    const files = Array.from({ length: 25 }, (_, n) => file(`${n}.test.ts`, 0, n));
    const lines = slowest(files).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[1]).toBe('    24.0 s  24.test.ts');
  });
});

describe('a cached result', () => {
  const asked = ['run', 'test', '--dry=json', '--filter=@linli/figures', '--filter=@linli/web'];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
  const said = execFileSync('turbo', asked, { cwd: inRoot(), env, encoding: 'utf8' });
  const { tasks } = JSON.parse(said);
  const inputsOf = (id) => Object.keys(tasks.find(({ taskId }) => taskId === id).inputs);

  it('is that of the files as they are: sources, tests, settings, dependencies', () => {
    const shared = ['schema.graphql', 'tsconfig.base.json', 'package-lock.json'];
    const ofRoot = [...shared, 'infra/run/test-reporter.mjs'].map((name) => `../../${name}`);
    const ofFigures = ['README.md', 'src/cross-check.json', 'src/bounds.test.ts', 'package.json'];
    const ofWeb = ['vitest.config.ts', 'messages/zh-CN.json', 'src/lib/server/local-path.test.ts'];
    expect(inputsOf('@linli/figures#test')).toEqual(
      expect.arrayContaining([...ofRoot, ...ofFigures, 'vitest.config.ts']),
    );
    expect(inputsOf('@linli/web#test')).toEqual(expect.arrayContaining([...ofRoot, ...ofWeb]));
  });

  it('is void when what it depends on is built anew', () => {
    const web = tasks.find(({ taskId }) => taskId === '@linli/web#test');
    expect(web.dependencies).toEqual(
      expect.arrayContaining(['@linli/figures#build', '@linli/web#codegen']),
    );
  });
});
