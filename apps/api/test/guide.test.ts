import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { buildSchema, isScalarType, isSpecifiedScalarType, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitId } from '#modules/tenancy/unit/demo/unit.tree.demo';
import { CLIENT_CODES } from '#graphql/format-error';
import { REFUSAL_CODES } from '#kernel/errors';
import { globalId } from '#kernel/ids';
import {
  type Block,
  blocksOf,
  makeFolder,
  readPage,
  ROOT,
  runIn,
  withIds,
  write,
} from './guide.ts';
import { openWorld, type World } from './world.ts';

const developer = readPage('partner-developer');
const clients = readPage('partner-clients');
const blocks = blocksOf(developer);
const settings = blocksOf(clients);
const schema = buildSchema(readFileSync(`${ROOT}schema.graphql`, 'utf8'));
const hasShell = ['bash', 'curl'].every((name) => !spawnSync(name, ['--version']).error);
const named = (all: Block[], name: string) => all.find((block) => block.name === name)!.text;

let world: World;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  world = await openWorld();
  folder = makeFolder();
  env = { API: world.url, TOKEN: await world.tokenOf('yiyou.owner') };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

describe("the partners' guide", () => {
  it('has blocks of kinds that are run here', () => {
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual([
      'graphql',
      'js',
      'json',
      'sh',
    ]);
    const run = ['cache.mjs', 'codegen.ts', 'graphql.ts', 'schema.mjs'];
    expect(settings.map(({ name }) => name).sort()).toEqual(run);
  });

  // The shell is the reader's; the product itself needs neither bash nor curl.
  it.skipIf(!hasShell)('signs in and lists programs in a shell, word for word', async () => {
    write(folder, '.data/demo-accounts.json', JSON.stringify([world.account('yiyou.owner')]));
    const shell = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
    expect(shell.length).toBeGreaterThanOrEqual(2);
    const script = shell.join('\n').replace('http://localhost:4000/graphql', world.url);
    expect(script).toContain(world.url);
    const printed = await runIn(folder, 'bash', ['--norc', '-euc', script]);
    const { data } = JSON.parse(printed) as {
      data: { viewer: { memberships: { partner: { programs: { totalCount: number } } }[] } };
    };
    expect(data.viewer.memberships[0]!.partner.programs.totalCount).toBeGreaterThan(0);
  });

  it('pages through every program once', async () => {
    write(folder, 'programs.mjs', named(blocks, 'programs.mjs'));
    const lines = (await runIn(folder, 'node', ['programs.mjs'], env)).trim().split('\n');
    const send = await world.actAs('yiyou.owner');
    const { data } = await send<Memberships>(
      '{ viewer { memberships { partner { programs(first: 100) { nodes { id title } } } } } }',
    );
    const programs = data!.viewer.memberships.flatMap(({ partner }) => partner.programs.nodes);
    // More than one page, or nothing is proved.
    expect(programs.length).toBeGreaterThan(2);
    expect(lines.sort()).toEqual(programs.map(({ id, title }) => `${id} ${title}`).sort());
  });

  it('totals with bounds', async () => {
    const at = blocks.findIndex(({ language }) => language === 'graphql');
    const query = blocks[at]!.text;
    expect(validate(schema, parse(query))).toEqual([]);
    const send = await world.actAs('yiyou.owner');
    const { data, errors } = await send<{ unit: { total: { bounds: object } } }>(
      query,
      JSON.parse(blocks[at + 1]!.text) as object,
    );
    expect(errors).toBeUndefined();
    expect(data!.unit.total.bounds).toMatchObject({ lower: { value: expect.any(String) } });
  });

  it('says what to do with every code, and with no other', () => {
    const said = [...developer.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code]) => code!);
    // What is answered before GraphQL, by the API or by the site in front of it, or after a failure.
    const around = ['NOT_READY', 'UNREACHABLE', 'INTERNAL'];
    const all = new Set([...REFUSAL_CODES, ...CLIENT_CODES, ...around]);
    expect(said.toSorted()).toEqual([...all].sort());
  });
});

interface Memberships {
  viewer: {
    memberships: { partner: { programs: { nodes: { id: string; title: string }[] } } }[];
  };
}

describe('the settings for clients', () => {
  const scalars = Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => name)
    .sort();

  it('map every scalar, for codegen in what it generates', async () => {
    const examples = `${ROOT}docs/examples/`;
    cpSync(`${ROOT}schema.graphql`, `${folder}/schema.graphql`);
    for (const file of readdirSync(examples).filter((name) => name.endsWith('.graphql')))
      cpSync(`${examples}${file}`, `${folder}/src/${file}`);
    write(folder, 'codegen.ts', named(settings, 'codegen.ts'));
    await runIn(folder, `${ROOT}node_modules/.bin/graphql-codegen`, ['--config', 'codegen.ts']);
    const types = readFileSync(`${folder}/src/gql/graphql.ts`, 'utf8');
    for (const name of scalars) {
      expect(types).not.toMatch(new RegExp(`\\b${name}: (?:\\{ input: )?(?:any|unknown)`));
    }
    expect(types).toMatch(/value: string/);
  });

  it('map every scalar for gql.tada', () => {
    const map = /scalars: \{ ([^}]+) \}/.exec(named(settings, 'graphql.ts'))![1]!;
    expect(map.split('; ').sort()).toEqual(scalars.map((name) => `${name}: string`));
  });

  it('leave Graphcache nothing to warn of, whatever is read', async () => {
    write(folder, 'schema.mjs', named(settings, 'schema.mjs'));
    write(folder, 'cache.mjs', named(settings, 'cache.mjs'));
    write(folder, 'read.mjs', READ);
    await runIn(folder, 'node', ['schema.mjs'], env);
    const asked = readdirSync(`${ROOT}docs/examples`).filter((name) => /^[2-8].*ql$/.test(name));
    for (const name of asked) {
      const query = readFileSync(`${ROOT}docs/examples/${name}`, 'utf8');
      write(folder, `read/${name}`, withIds(schema, query));
    }
    const given = readdirSync(`${ROOT}docs/examples`).filter((name) => /^[2-8].*json$/.test(name));
    for (const name of given) cpSync(`${ROOT}docs/examples/${name}`, `${folder}/read/${name}`);
    const token = await world.tokenOf('shangcheng.admin');
    for (const TOKEN of [env.TOKEN!, token])
      expect(await runIn(folder, 'node', ['read.mjs'], { ...env, TOKEN })).toBe('');
  });
});

/** Reads all examples through the cache; prints what it warns of. */
const READ = `
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Client, fetchExchange, gql } from '@urql/core';
import { cache } from './cache.mjs';

const { API, TOKEN } = process.env;
const fetchOptions = { headers: { authorization: 'Bearer ' + TOKEN } };
const exchanges = [cache, fetchExchange];
const client = new Client({ url: API, exchanges, fetchOptions, preferGetMethod: false });
for (const file of readdirSync('read').filter((name) => name.endsWith('.graphql'))) {
  const beside = 'read/' + file.replace('.graphql', '.variables.json');
  const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {};
  const { error } = await client.query(gql(readFileSync('read/' + file, 'utf8')), variables);
  if (error && !/NOT_FOUND|Not found|没有找到/.test(error.message)) console.log(file, error.message);
}
`;

describe('a verb that is sent again', () => {
  const again = (token: string, unit: string) =>
    fetch(world.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'one-and-the-same',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        query: `mutation { createProgram(input: { unitId: "${unit}", title: "repeated" }) { program { id } } }`,
      }),
    }).then((response) => response.json() as Promise<{ data: unknown }>);

  it('makes a second program, as the page says, whatever its header', async () => {
    expect(developer).toContain('`Idempotency-Key` is not looked at yet');
    const token = await world.tokenOf('xiaoying.staff');
    const unit = globalId('Street', { districtId: 1, id: unitId('xiaoying') });
    const answers = [await again(token, unit), await again(token, unit)];
    const program = { id: expect.any(String) as string };
    for (const { data } of answers) expect(data).toEqual({ createProgram: { program } });
    expect(answers[0]).not.toEqual(answers[1]);
  });
});
