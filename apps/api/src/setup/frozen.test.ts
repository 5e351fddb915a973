import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  changedSince,
  freezeMigrations,
  hashMigrations,
  migrationFaults,
  readFrozen,
} from './frozen.ts';
import { classFile } from './migration-files.ts';

const MIGRATIONS = fileURLToPath(new URL('../database/migrations', import.meta.url));

describe('a migration', () => {
  it('can never change what it did', () => {
    const now = hashMigrations(MIGRATIONS);
    expect(now).toEqual(readFrozen(MIGRATIONS));
  });

  it('can be read, and is nothing but its folder of SQL', () => {
    expect(migrationFaults(MIGRATIONS)).toEqual([]);
  });
});

describe('freezing', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'linli-frozen-'));
    cpSync(MIGRATIONS, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const add = (id: string) => {
    cpSync(path.join(folder, first!), path.join(folder, id), { recursive: true });
    writeFileSync(path.join(folder, `${id}.migration.ts`), classFile(id));
  };
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
    expect(() => freezeMigrations(folder)).toThrow(`The frozen migration ${first} has changed`);
    rmSync(path.join(folder, first!), { recursive: true });
    expect(changed()).toEqual([first]);
  });

  it('adds what is new and keeps what was', () => {
    const frozen = readFrozen(folder);
    const id = '20991231000000-tea';
    add(id);
    freezeMigrations(folder);
    const { [id]: added, ...kept } = readFrozen(folder);
    expect(added).toBe(frozen[first!]);
    expect(kept).toEqual(frozen);
  });

  it('refuses a new one that is older than what databases have run', () => {
    add(`${first!.slice(0, 13)}1-tea`);
    expect(() => freezeMigrations(folder)).toThrow(
      /-tea is older than .* npm run db:new tea again/,
    );
  });

  it.each([
    ['nobody can read', `select '${'a'.repeat(160)}';`, 'is longer than 160 characters.'],
    ['waits for a person', '-- Decide: grant delete on tea to linli_app;', 'waits for a decision'],
  ])('refuses a line that %s', (_, line, sentence) => {
    add('20991231000000-tea');
    writeFileSync(path.join(folder, '20991231000000-tea', '90-tea.sql'), `\n${line}\n`);
    expect(() => freezeMigrations(folder)).toThrow(`90-tea.sql:2 ${sentence}`);
  });

  it.each([
    ['a class with more in it', `${classFile('20991231000000-tea')}// more\n`, 'is not what'],
    ['a class without a folder', classFile('20991231000001-tea'), 'has no folder of SQL'],
  ])('refuses %s', (_, text, sentence) => {
    add('20991231000000-tea');
    const id = /Migration(\d+)/.exec(text)![1];
    writeFileSync(path.join(folder, `${id}-tea.migration.ts`), text);
    expect(() => freezeMigrations(folder)).toThrow(`${id}-tea.migration.ts ${sentence}`);
  });
});
