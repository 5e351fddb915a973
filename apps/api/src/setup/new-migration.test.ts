import { expect, it } from 'vitest';
import { migrationFiles } from './new-migration.ts';

it('puts the statements of a migration into plain SQL, beside a class that runs them', () => {
  const files = migrationFiles('20261201080000-add-tea', ['create table tea ();', '', 'select 1;']);
  expect(Object.keys(files)).toEqual([
    '20261201080000-add-tea.migration.ts',
    '20261201080000-add-tea/01-schema.sql',
  ]);
  expect(files['20261201080000-add-tea/01-schema.sql']).toBe('create table tea ();\n\nselect 1;\n');
  expect(files['20261201080000-add-tea.migration.ts']).toContain(
    "override name = 'Migration20261201080000_add_tea';",
  );
});
