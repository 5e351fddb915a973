import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ApiParts } from './api-parts.ts';
import { districtCode } from './fill.ts';

/** Somebody who reads: a live session, and the unit that their rights start at. */
export interface Actor {
  role: 'STREET_STAFF' | 'DISTRICT_ADMIN';
  /** What the API's client sends. */
  token: string;
  /** What the row policies resolve. */
  handle: string;
  districtId: number;
  unitId: string;
  /** The unit's id in the API. */
  globalId: string;
  accountId: string;
  membershipId: string;
}

const FIND_UNIT = `
  select u.district_id as "districtId", u.id as "unitId"
    from unit d join unit_version v on v.district_id = d.district_id and v.unit_id = d.id
    join unit u on u.district_id = d.district_id and u.kind = $2
   where d.kind = 'DISTRICT' and v.code = $1
   order by u.id limit 1`;

/** Readers of one unit, with the same rights. */
export type People = readonly [Actor, ...Actor[]];

/** People who ask at once: the API lets none of them hold more than a third of its connections. */
const PEOPLE = 4;

/** Opens sessions for several readers of one unit of the first district. */
export async function openActors(
  api: ApiParts,
  ownerUrl: string,
  role: Actor['role'],
): Promise<People> {
  const open = (number: number) => openActor(api, ownerUrl, role, number);
  const others = Array.from({ length: PEOPLE - 1 }, (_, at) => open(at + 2));
  return [await open(1), ...(await Promise.all(others))];
}

/** Opens a session for the n-th reader; the account is made once. */
async function openActor(
  api: ApiParts,
  ownerUrl: string,
  role: Actor['role'],
  number: number,
): Promise<Actor> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const kind = role === 'STREET_STAFF' ? 'STREET' : 'DISTRICT';
    const { rows } = await client.query<Pick<Actor, 'districtId' | 'unitId'>>(FIND_UNIT, [
      districtCode(1),
      kind,
    ]);
    const place = rows[0];
    if (!place) throw new Error(`The first district has no ${kind}.`);
    const account = await settleAccount(client, role, place, number);
    const token = `lls_${randomBytes(32).toString('base64url')}`;
    const handle = randomUUID();
    await client.query(
      `insert into session (id, account_id, token_hash, handle, expires_at)
       values ($1, $2, $3, $4, now() + interval '12 hours')`,
      [randomUUID(), account.accountId, api.tokenHash(token), handle],
    );
    const type = role === 'STREET_STAFF' ? 'Street' : 'District';
    const globalId = api.globalId(type, { districtId: place.districtId, id: place.unitId });
    return { role, token, handle, globalId, ...place, ...account };
  } finally {
    await client.end();
  }
}

async function settleAccount(
  client: Client,
  role: Actor['role'],
  { districtId, unitId }: Pick<Actor, 'districtId' | 'unitId'>,
  number: number,
): Promise<Pick<Actor, 'accountId' | 'membershipId'>> {
  const accountId = stableId(`account/${role}/${unitId}/${number}`);
  const membershipId = stableId(`membership/${role}/${unitId}/${number}`);
  await client.query(
    `insert into account (id, login, display_name) values ($1, $2, $2) on conflict do nothing`,
    [accountId, `bench.${role.toLowerCase()}.${number}`],
  );
  await client.query(
    `insert into membership (id, account_id, role, district_id, unit_id, starts_on)
     values ($1, $2, $3, $4, $5, '2020-01-01') on conflict do nothing`,
    [membershipId, accountId, role, districtId, unitId],
  );
  return { accountId, membershipId };
}

/** A UUID that is the same in every run. */
function stableId(key: string): string {
  const hex = createHash('sha256').update(`bench/${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
