import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince, freezeMigrations, hashMigrations, readFrozen } from './frozen.ts';
import { migrationFiles } from './new-migration.ts';

const MIGRATIONS = fileURLToPath(new URL('../database/migrations', import.meta.url));
const LINE_MAX = 160;

describe('a migration', () => {
  it('can never change what it did', () => {
    const now = hashMigrations(MIGRATIONS);
    expect(now).toEqual(readFrozen(MIGRATIONS));
  });

  it('is nothing but its folder of SQL', () => {
    const classes = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.ts'));
    expect(classes.map((file) => file.replace('.migration.ts', ''))).toEqual(
      Object.keys(hashMigrations(MIGRATIONS)),
    );
    for (const file of classes) {
      const id = file.replace('.migration.ts', '');
      const text = readFileSync(path.join(MIGRATIONS, file), 'utf8');
      expect(text, file).toBe(migrationFiles(id, [])[file]);
    }
  });

  it('can be read', () => {
    const files = readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' });
    const long = files
      .filter((file) => file.endsWith('.sql'))
      .flatMap((file) =>
        readFileSync(path.join(MIGRATIONS, file), 'utf8')
          .split('\n')
          .filter((line) => line.length > LINE_MAX)
          .map((line) => `${file}: ${line}`),
      );
    expect(long).toEqual([]);
  });
});

describe('freezing', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'linli-frozen-'));
    cpSync(MIGRATIONS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const [first] = Object.keys(readFrozen(MIGRATIONS));

  it('sees a letter of a frozen one, a file more and a file less', () => {
    const frozen = readFrozen(folder);
    const [file = ''] = readdirSync(path.join(folder, first!));
    const target = path.join(folder, first!, file);
    const before = readFileSync(target, 'utf8');
    const changed = () => changedSince(frozen, hashMigrations(folder));
    writeFileSync(target, `${before} `);
    expect(changed()).toEqual([first]);
    writeFileSync(target, before);
    expect(changed()).toEqual([]);
    writeFileSync(path.join(folder, first!, '99-more.sql'), 'select 1;\n');
    expect(changed()).toEqual([first]);
    expect(() => freezeMigrations(folder)).toThrow(`Frozen migrations have changed: ${first}.`);
    rmSync(path.join(folder, first!), { recursive: true });
    expect(changed()).toEqual([first]);
  });

  it('adds what is new and keeps what was', () => {
    const frozen = readFrozen(folder);
    const id = '20991231000000-tea';
    cpSync(path.join(folder, first!), path.join(folder, id), { recursive: true });
    freezeMigrations(folder);
    const { [id]: added, ...kept } = readFrozen(folder);
    expect(added).toBe(frozen[first!]);
    expect(kept).toEqual(frozen);
  });
});
