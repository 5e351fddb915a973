import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { installIfNeeded } from './install.mjs';

const home = mkdtempSync(path.join(tmpdir(), 'linli 安装-'));
const inHome = (...parts) => path.join(home, ...parts);
afterAll(() => rmSync(home, { recursive: true }));

/** A package with one dependency beside it: npm installs it without a network. */
beforeEach(() => {
  rmSync(home, { recursive: true });
  mkdirSync(inHome('dependency'), { recursive: true });
  const write = (name, content) => writeFileSync(inHome(name), JSON.stringify(content));
  const dependency = { name: 'dependency', version: '1.0.0' };
  const dependencies = { dependency: 'file:dependency' };
  write('dependency/package.json', dependency);
  write('package.json', { name: 'here', version: '1.0.0', dependencies });
  write('package-lock.json', {
    ...{ name: 'here', version: '1.0.0', lockfileVersion: 3, requires: true },
    packages: {
      '': { name: 'here', version: '1.0.0', dependencies },
      dependency: { version: '1.0.0' },
      'node_modules/dependency': { resolved: 'dependency', link: true },
    },
  });
});

describe('an installation', () => {
  const steps = [];
  const step = async (title, work) => {
    steps.push(title);
    await work();
  };
  const install = () => installIfNeeded(step, home);

  it('is made once for two who ask at the same time, and found by the next', async () => {
    expect(await Promise.all([install(), install()])).toEqual([true, true]);
    expect(existsSync(inHome('node_modules', 'dependency'))).toBe(true);
    steps.length = 0;
    expect(await install()).toBe(false);
    expect(steps).toEqual([]);
  }, 60_000);

  it('is made anew when it was interrupted', async () => {
    mkdirSync(inHome('node_modules', 'dependency'), { recursive: true });
    expect(await install()).toBe(true);
    expect(existsSync(inHome('node_modules', 'dependency', 'package.json'))).toBe(true);
  }, 60_000);

  it('is made where npm may not write its usual cache', async () => {
    const { npm_config_cache: usual } = process.env;
    process.env.npm_config_cache = '/dev/null/cache';
    try {
      expect(await install()).toBe(true);
    } finally {
      if (usual === undefined) delete process.env.npm_config_cache;
      else process.env.npm_config_cache = usual;
    }
    expect(existsSync(inHome('node_modules', 'dependency', 'package.json'))).toBe(true);
  }, 60_000);
});
