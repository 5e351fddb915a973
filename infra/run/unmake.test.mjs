import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitIn } from './git.mjs';
import { unmake } from './unmake.mjs';

const MIGRATIONS = 'apps/api/src/database/migrations';
let clone;
const at = (...parts) => path.join(clone, MIGRATIONS, ...parts);
const read = (...parts) => readFileSync(at(...parts), 'utf8');
const commit = () => {
  gitIn(clone, 'add', '.');
  gitIn(clone, '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'more');
};

function make(id, frozen, byHand) {
  mkdirSync(at(id), { recursive: true });
  writeFileSync(at(`${id}.migration.ts`), '// class');
  writeFileSync(at(id, '01-tea.sql'), id);
  if (byHand) writeFileSync(at(id, '90-rows.sql'), byHand);
  writeFileSync(at('schema-snapshot.json'), `{"of":"${id}"}`);
  writeFileSync(at('frozen.json'), `${JSON.stringify(frozen, null, 2)}\n`);
}

beforeEach(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'linli-unmake-'));
  gitIn(clone, 'init', '-q', '-b', 'main');
  make('20260101000000-cups', { '20260101000000-cups': 'a' });
  commit();
  make('20260102000000-tea', { '20260101000000-cups': 'a', '20260102000000-tea': 'b' }, 'rows;');
});
afterEach(() => rmSync(clone, { recursive: true }));

describe('making a migration again', () => {
  it.each(['not committed', 'committed on a branch'])('takes back one %s', (where) => {
    if (where !== 'not committed') {
      gitIn(clone, 'switch', '-qc', 'tea');
      commit();
    }
    unmake('tea', clone);
    expect(readdirSync(at()).filter((file) => file.includes('tea'))).toEqual([]);
    expect(JSON.parse(read('frozen.json'))).toEqual({ '20260101000000-cups': 'a' });
    expect(read('schema-snapshot.json')).toBe('{"of":"20260101000000-cups"}');
  });

  it('keeps what was written by hand', () => {
    const { keep } = unmake('tea', clone);
    make('20260103000000-tea', {});
    keep();
    expect(read('20260103000000-tea', '90-rows.sql')).toBe('rows;');
    expect(read('20260103000000-tea', '01-tea.sql')).toBe('20260103000000-tea');
  });

  it('puts everything back when nothing can be made instead', () => {
    const { keep, restore } = unmake('tea', clone);
    expect(keep).toThrow('is as it was');
    restore();
    expect(read('20260102000000-tea', '01-tea.sql')).toBe('20260102000000-tea');
    expect(read('20260102000000-tea.migration.ts')).toBe('// class');
    expect(read('schema-snapshot.json')).toBe('{"of":"20260102000000-tea"}');
    expect(JSON.parse(read('frozen.json'))).toHaveProperty('20260102000000-tea', 'b');
  });

  it.each([
    ['that has landed', () => commit(), 'tea', 'has landed'],
    ['that is not there', () => undefined, 'milk', 'no migration milk'],
    [
      'that another was made after',
      () => make('20260103000000-milk', {}),
      'tea',
      '20260103000000-milk came after 20260102000000-tea',
    ],
  ])('refuses one %s and touches nothing', (_, before, name, sentence) => {
    before();
    const snapshot = read('schema-snapshot.json');
    expect(() => unmake(name, clone)).toThrow(sentence);
    expect([existsSync(at('20260102000000-tea')), read('schema-snapshot.json')]).toEqual([
      true,
      snapshot,
    ]);
  });
});
