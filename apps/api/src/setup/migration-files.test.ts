import { expect, it } from 'vitest';
import { classFile, nextId } from './migration-files.ts';

const NOW = new Date('2026-12-01T08:00:00.900Z');

it.each([
  ['a first one', undefined, '20261201080000-tea'],
  ['one after older ones', '20261130235959-cups', '20261201080000-tea'],
  ['one after what has a later date', '20261231235959-cups', '20270101000000-tea'],
  ['one of the same second', '20261201080000-cups', '20261201080001-tea'],
])('dates %s so that it runs last', (_, last, id) => {
  expect(nextId(last, NOW, 'tea')).toBe(id);
});

it('names the class as the database remembers it', () => {
  expect(classFile('20261201080000-add-tea')).toContain(
    "override name = 'Migration20261201080000_add_tea';",
  );
});
