import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeTypes } from '#kernel/ids';
import { say } from '#kernel/messages';
import { plant } from './isolation-rows.ts';
import { hasParent, idsOf, type ListWorld, openListWorld, parents, root } from './list-world.ts';

let at: ListWorld;
beforeAll(async () => {
  const { world } = await openListWorld();
  await plant(world);
  at = { world, district: 1, send: await world.actAs('shangcheng.admin') };
});
afterAll(() => at.world.close());

const UNKNOWN = say('UNKNOWN', 'en');
const UNITS = ['District', 'Street', 'Community', 'Site'];
const TYPES = nodeTypes().map(([type]) => type);

/** The types that a list says it may be of. */
function parentsOf(list: (typeof root)[number]): string[] {
  const says = list.args.find(({ name }) => name === 'of')!.description!;
  const named = /the id of one of ([^.]*)\./.exec(says)![1]!.split(', ');
  return named.flatMap((name) => (name === 'Unit' ? UNITS : [name]));
}

interface Asked {
  totalCount: number;
  nodes: Record<string, { id: string } | null>[];
}

async function ask(name: string, of: string, by = '') {
  const { data, errors } = await at.send<Record<string, Asked | null>>(
    `query ($of: ID!) { ${name}(of: $of, first: 100) { totalCount nodes { id ${by} } } }`,
    { of },
  );
  return { page: data?.[name] ?? null, code: errors?.[0]?.extensions.code, errors };
}

describe.each(root.filter(hasParent).map((list) => [list.name, list] as const))(
  '%s',
  (name, list) => {
    const named = parentsOf(list);

    it.each(named)('of a %s gives what is its own', async (type) => {
      const own = UNITS.includes(type) ? 'unit' : type.toLowerCase();
      let found = 0;
      for (const of of await parents(at, type as never, 40)) {
        const { page, errors } = await ask(name, of, `${own} { id }`);
        expect(errors).toBeUndefined();
        expect(page!.totalCount).toBe(page!.nodes.length);
        expect(page!.nodes.filter((row) => row[own]?.id !== of)).toEqual([]);
        found += page!.nodes.length;
      }
      expect(found).toBeGreaterThan(0);
    });

    it.each(named)('of a %s of another district finds none', async (type) => {
      const [foreign] = await idsOf(at, type as never, false);
      expect(foreign).toBeDefined();
      expect(await ask(name, foreign!)).toMatchObject({ page: null, code: 'NOT_FOUND' });
    });

    it.each(TYPES.filter((type) => !named.includes(type)))('has none of a %s', async (type) => {
      const ids = await parents(at, type, 1);
      for (const of of ids) {
        const { code, errors } = await ask(name, of);
        expect([code, errors![0]!.message]).toEqual(['BAD_USER_INPUT', UNKNOWN]);
      }
      expect(ids).toHaveLength(1);
    });

    it.each(['xyz', ''])('of %j finds none', async (of) => {
      expect(await ask(name, of)).toMatchObject({ page: null, code: 'NOT_FOUND' });
    });
  },
);
