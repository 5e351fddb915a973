import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

const home = mkdtempSync(path.join(tmpdir(), 'linli-lock-'));
const file = path.join(home, 'made', 'lock');
afterAll(() => rmSync(home, { recursive: true }));

describe('the lock of a step', () => {
  it('lets one caller work at a time', async () => {
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (working += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      working -= 1;
    };
    await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
    expect(most).toBe(1);
  });

  it('is free again after work that failed', async () => {
    const failing = withLock(file, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  it('passes from a dead holder, also when its number belongs to another by now', async () => {
    for (const holder of ['2147483647:1', `${process.pid}:another start`]) {
      writeFileSync(file, holder);
      expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
    }
  });

  it('says why where no lock can be made', async () => {
    const impossible = withLock('/dev/null/lock', () => Promise.resolve());
    await expect(impossible).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
