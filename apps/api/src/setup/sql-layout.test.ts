import { describe, expect, it } from 'vitest';
import { bare, inLines, laidOut, plain, splitAt, statement } from './sql-layout.ts';

describe('an expression as PostgreSQL prints it', () => {
  it.each([
    [
      'unit_id = ANY ((( SELECT read_units() AS read_units))::uuid[])',
      'unit_id = any((select read_units())::uuid[])',
    ],
    [
      "CHECK (kind = ANY (ARRAY['NGO'::text, 'Or AND'::text]))",
      "check (kind in ('NGO', 'Or AND'))",
    ],
    [
      "(program_id = ANY ((( SELECT partner_scope('OUTCOMES'::text) AS partner_scope))::uuid[])) AND true",
      "program_id = any((select partner_scope('OUTCOMES'))::uuid[]) and true",
    ],
    ["DEFAULT '{}'::text[]", "default '{}'::text[]"],
  ])('%s is read as %s', (printed, read) => expect(plain(printed)).toBe(read));
});

it('breaks at words outside of brackets and quotes alone', () => {
  const parts = splitAt("a = 'x or y' or (b or c) or d", ' or ').map(({ text }) => text);
  expect(parts).toEqual(["a = 'x or y'", '(b or c)', 'd']);
});

describe('what does not fit into one line', () => {
  const [left, right] = ['left_of_it = '.padEnd(60, 'l'), 'right_of_it = '.padEnd(60, 'r')];

  it('has a condition on each', () => {
    expect(laidOut(`${left} or ${right} and ${left}`, '  ')).toBe(
      `${left}\n  or ${right}\n     and ${left}`,
    );
  });

  it('has its clauses below', () => {
    expect(statement('create it', ['using (true)'])).toBe('create it using (true);');
    expect(statement('create it', [`using (${left} or ${right})`, 'with check (true)'])).toBe(
      `create it\n  using (\n    ${left}\n    or ${right}\n  )\n  with check (true);`,
    );
  });
});

describe('a statement as the ORM writes it', () => {
  it.each([
    ['alter table "tea" add "order" int;', 'alter table tea add "order" int;'],
    [
      `alter table "tea" alter "w" set default '"a" add b';`,
      `alter table tea alter w set default '"a" add b';`,
    ],
  ])('%s loses the quotes that it does not need', (text, without) => {
    expect(bare(text, new Set(['order']))).toBe(without);
  });

  it('has its clauses below when it is long', () => {
    const [long, words] = ['c'.repeat(90), `' add ${'w'.repeat(90)} '`];
    expect(bare(`alter table "tea" add "${long}" text default ${words};`, new Set())).toBe(
      `alter table tea\n  add ${long} text default ${words};`,
    );
  });
});

it('breaks those lines of a text that are too long', () => {
  const condition = 'a'.repeat(60);
  expect(inLines(`short\n     and (${condition} or ${condition})\n`)).toBe(
    `short\n     and (\n       ${condition}\n       or ${condition}\n     )\n`,
  );
});
