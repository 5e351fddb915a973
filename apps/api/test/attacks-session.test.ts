import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { globalId } from '#kernel/ids';
import { PLACES } from './isolation-rows.ts';
import { expectRefusal, postGraphql } from './raw-http.ts';
import { newHolder } from './row-door.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const OPERATIONS: [string, string][] = [
  ['a list', '{ districts { nodes { id } } }'],
  [
    'a node',
    `{ node(id: "${globalId('Street', { districtId: 1, id: PLACES.own.unitId })}") { id } }`,
  ],
  [
    'a change',
    `mutation { createProgram(input: { unitId: "${globalId('Street', { districtId: 1, id: PLACES.own.unitId })}", title: "t" }) { program { id } userErrors { code } } }`,
  ],
  ['the viewer', '{ viewer { account { login } memberships { role unit { name } } } }'],
];

const ENDS: [string, string][] = [
  ['revoked', 'update session set revoked_at = now() where account_id = $1'],
  ['expired', 'update session set expires_at = now() where account_id = $1'],
  ['of a disabled account', 'update account set disabled_at = now() where id = $1'],
];

const newLead = () =>
  newHolder(world, { role: 'STREET_LEAD', districtId: 1, unitId: PLACES.own.unitId });
const second = () => new Promise((resolve) => setTimeout(resolve, 1_000));
const programs = () => world.sql('select count(*) from program');

describe('a session that is over', () => {
  it.each(ENDS)('reads and changes nothing at once when it is %s', async (_how, end) => {
    const { token, accountId } = await newLead();
    await postGraphql(world.url, token, { query: OPERATIONS[0]![1] });
    const before = await programs();
    await world.sql(end, [accountId]);
    for (const [, query] of OPERATIONS) {
      const { status, text } = await postGraphql(world.url, token, { query });
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/str_|dst_|prg_|小营|INTERNAL/);
    }
    expect(await programs()).toEqual(before);
  });

  it.each(ENDS)('is told so within a second when it is %s', async (_how, end) => {
    const { token, accountId } = await newLead();
    await postGraphql(world.url, token, { query: OPERATIONS[0]![1] });
    await world.sql(end, [accountId]);
    await second();
    for (const [, query] of OPERATIONS) {
      const answer = await postGraphql(world.url, token, { query });
      expectRefusal(answer);
      expect(answer.status).toBe(401);
    }
  });

  it('is over at once for whoever signs out, and for nobody else', async () => {
    const [one, other] = [await world.tokenOf('ziyang.staff'), await world.tokenOf('ziyang.staff')];
    const signOut = await postGraphql(world.url, one, {
      query: 'mutation { signOut { signedOut } }',
    });
    expect(signOut.json?.data).toEqual({ signOut: { signedOut: true } });
    const dead = await postGraphql(world.url, one, { query: OPERATIONS[0]![1] });
    expect(dead.status).toBe(401);
    const alive = await postGraphql(world.url, other, { query: OPERATIONS[0]![1] });
    expect(alive.json?.errors).toBeUndefined();
  });

  it('ends what a membership gave once the membership ends', async () => {
    const { token, accountId } = await newLead();
    await world.sql('update membership set ended_on = local_today() where account_id = $1', [
      accountId,
    ]);
    const { json } = await postGraphql(world.url, token, { query: OPERATIONS[0]![1] });
    expect(json?.data).toEqual({ districts: { nodes: [] } });
  });
});

describe('nobody', () => {
  it.each(OPERATIONS.slice(0, 3))(
    'reads %s: the answer is to sign in, not an error of the server',
    async (_what, query) => {
      const answer = await postGraphql(world.url, null, { query });
      expectRefusal(answer);
      expect(answer.json?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    },
  );

  it('reads more through a fragment, an alias or a public field beside it', async () => {
    for (const query of [
      '{ ...A } fragment A on Query { districts { nodes { id } } }',
      '{ viewer: districts { nodes { id } } }',
      '{ viewer { account { id } } districts { nodes { id } } }',
      '{ ... { ... on Query { districts { nodes { id } } } } }',
      '{ __typename districts { nodes { id } } }',
      'query A { viewer { account { id } } districts { nodes { id } } }',
    ]) {
      const { json } = await postGraphql(world.url, null, { query });
      expect(json?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      expect(json?.data ?? null).toBeNull();
    }
  });
});
