import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world.ts';

const EXAMPLES = fileURLToPath(new URL('../../../docs/examples/', import.meta.url));
/** Who an example is for, by what follows the number in its file's name. */
const READERS: Record<string, string> = {
  partner: 'yiyou.owner',
  street: 'xiaoying.staff',
  'district-tree': 'shangcheng.admin',
  'district-targets': 'binjiang.admin',
};
const readerOf = (file: string) =>
  Object.entries(READERS).find(([role]) => file.slice(3).startsWith(role))![1];

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const files = readdirSync(EXAMPLES);
const read = (file: string) => readFileSync(`${EXAMPLES}${file}`, 'utf8');
const queries = files.filter((file) => file.endsWith('.graphql'));

/** Rows somewhere below: an example that shows nothing teaches nothing. */
const rowsIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce((sum: number, part) => sum + rowsIn(part), own);
};

describe('the examples', () => {
  it('are for every role', () => {
    for (const role of ['sign-in', 'partner', 'street', 'district'])
      expect(queries.filter((file) => file.slice(3).startsWith(role))).not.toEqual([]);
  });

  it.each(queries.filter((file) => !file.includes('sign-in')))('%s shows rows', async (file) => {
    const send = await world.actAs(readerOf(file));
    const name = file.replace('.graphql', '.variables.json');
    const variables = files.includes(name) ? (JSON.parse(read(name)) as object) : {};
    const { errors, data } = await send(read(file), variables);
    expect(errors).toBeUndefined();
    expect(rowsIn(data)).toBeGreaterThan(1);
  });

  it('sign in with what stands beside them and a password', async () => {
    const { input } = JSON.parse(read('10-sign-in.variables.json')) as { input: object };
    const { password } = world.account('yiyou.owner');
    const { data } = await world.anonymous<{ signIn: { token: string } }>(
      read('10-sign-in.graphql'),
      { input: { ...input, password } },
    );
    expect(data!.signIn.token).toEqual(expect.any(String));
  });

  it('hold what README sends', async () => {
    const { query, variables } = JSON.parse(read('district.json')) as {
      query: string;
      variables: object;
    };
    const send = await world.actAs('shangcheng.admin');
    const { errors, data } = await send(query, variables);
    expect(errors).toBeUndefined();
    expect(rowsIn(data)).toBeGreaterThan(10);
  });
});
