import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId, newId, type NodeType } from '#kernel/ids';
import { searchSources } from '#modules/kit/slice/searches';
import { ACTORS, insert } from '#test/isolation-rows';
import { openWorld, type Send, type World } from '#test/world';

let world: World;
const rows = new Map<string, Row[]>();
beforeAll(async () => {
  world = await openWorld();
  const shape = { measure_code: 'REN', basis: 'STOCK', rule: 'NONE' };
  for (const owner_district_id of [1, 3]) {
    const own = { code: `OWN_${owner_district_id}`, name: `自有指标${owner_district_id}号` };
    await insert(world, 'indicator', { id: newId(), owner_district_id, ...own, ...shape });
  }
  for (const kind of searchSources().keys()) rows.set(kind, await rowsOf(kind));
});
afterAll(() => world.close());

interface Row {
  id: string;
  name: string;
}

const SAMPLE = 40;
/** Searches in a request. */
const AT_ONCE = 8;

/** Some rows of a kind, of every district, as the owner of the schema reads them. */
async function rowsOf(kind: string): Promise<Row[]> {
  const { rows, type, name } = searchSources().get(kind)!;
  const { from, columns } = rows as unknown as { from: string; columns: { districtId: string } };
  const found = await world.sql<{ type: NodeType; districtId: number; id: string; name: string }>(
    `select ${type} as type, ${columns.districtId} as "districtId", t.id, ${name} as name
       from ${from} order by ${columns.districtId} = 0, md5(t.id::text) limit ${SAMPLE}`,
  );
  return found.map(({ type, name, ...key }) => ({ id: globalId(type, key), name }));
}

/** Rows that somebody may read; of units those whose own page is theirs. */
async function readable(send: Send, kind: string): Promise<string[]> {
  const all = rows.get(kind)!;
  const ask = (id: string, at: number) =>
    kind === 'UNIT' ? `a${at}: unit(id: "${id}") { id }` : `a${at}: node(id: "${id}") { id }`;
  const { data } = await send<Record<string, { id: string } | null>>(
    `{ ${all.map(({ id }, at) => ask(id, at)).join(' ')} }`,
  );
  return Object.values(data!).flatMap((row) => row?.id ?? []);
}

type Hits = { hits: { id: string; node: { id: string } | null }[] }[];

/** What each of some texts finds, asked as few requests. */
async function hitsOf(send: Send, texts: string[], kind: string) {
  const found: Hits[] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const asked = texts.slice(at, at + AT_ONCE).map((text) => JSON.stringify(text.slice(0, 200)));
    const fields = asked.map(
      (text, n) =>
        `a${n}: search(text: ${text}, kinds: [${kind}], first: 20) { hits { id node { id } } }`,
    );
    const { data, errors } = await send<Record<string, Hits>>(`{ ${fields.join(' ')} }`);
    expect(errors).toBeUndefined();
    found.push(...Object.values(data!));
  }
  return found.map((groups) => groups.flatMap(({ hits }) => hits));
}

const people = Object.keys(ACTORS).filter((login) => login !== 'anonymous');

describe.each(people)('%s', (login) => {
  it.each([...searchSources().keys()])(
    'finds a row of %s by its name exactly when it is theirs to read',
    async (kind) => {
      const send = await world.actAs(login);
      const mine = await readable(send, kind);
      const all = rows.get(kind)!;
      const names = all.map(({ name }) => name);
      const found: string[] = [];
      for (const [at, hits] of (await hitsOf(send, names, kind)).entries()) {
        // What is found is the reader's, whatever it is.
        expect(hits.filter((hit) => hit.node?.id !== hit.id)).toEqual([]);
        const { id } = all[at]!;
        if (hits.some((hit) => hit.id === id)) found.push(id);
      }
      expect(found.sort()).toEqual(mine.sort());
    },
  );
});

it('somebody finds rows of every kind, and nobody all of them', async () => {
  for (const kind of searchSources().keys()) {
    const counts = await Promise.all(
      people.map(async (login) => (await readable(await world.actAs(login), kind)).length),
    );
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.min(...counts)).toBeLessThan(rows.get(kind)!.length);
  }
});

it('the words of every kind are kept by the trigger that its manifest says', async () => {
  const kept = await world.sql<{ definition: string }>(
    `select pg_get_triggerdef(oid) as definition from pg_trigger
      where tgfoid = 'search_kept'::regproc order by 1`,
  );
  const said = [...searchSources()].map(([kind, { found }]) => {
    const { table, rule, subject = 'id', unit = '', columns } = found;
    return [table, `'${[kind, rule, subject, unit, ...columns].join("', '")}'`, columns] as const;
  });
  expect(kept.length).toBe(said.length);
  for (const [table, words, columns] of said) {
    const trigger = kept.find(({ definition }) => definition.includes(` ON public.${table} `));
    expect(trigger?.definition).toContain(`search_kept(${words})`);
    for (const column of columns) {
      expect(trigger!.definition).toMatch(new RegExp(`UPDATE OF [^O]*\\b${column}\\b`));
    }
  }
});
