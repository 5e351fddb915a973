import { Client } from 'pg';
import type { ApiParts } from './api-parts.ts';

/** Codes and keys of the benchmark's districts start above these. */
const FIRST_DISTRICT = 100;
const FIRST_CODE = 991_000;

/** What every district holds; 10 districts are scale 1. */
export const DISTRICT = {
  streets: 15,
  communitiesPerStreet: 12,
  sitesPerStreet: 0,
  programsPerStreet: 0,
  programsPerCommunity: 5,
  programsPerSite: 0,
  jointProgramsPerStreet: 0,
  partners: 40,
  partnersPerProgram: 2,
  activitiesPerProgram: 30,
  figuresPerProgram: 6,
} as const;

/**
 * Brings the database to at least this many districts; what is there is kept, so that a run with
 * a smaller scale uses what a larger one left.
 *
 * @returns number of districts that the database holds
 */
export async function fill(
  api: ApiParts,
  ownerUrl: string,
  districts: number,
  log: (line: string) => void,
): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const have = await count(client, "select count(*) from unit where kind = 'DISTRICT'");
    if ((await count(client, 'select count(*) from indicator')) === 0) {
      await api.loadRows(client, api.catalogueRows());
    }
    const demo = await api.openDemo(api.modules);
    for (let number = have + 1; number <= districts; number += 1) {
      log(`fills district ${number} of ${districts}`);
      await api.loadRows(client, demo.district(optionsOf(api, number)));
    }
    if (have < districts) await client.query('vacuum analyze');
    return Math.max(have, districts);
  } finally {
    await client.end();
  }
}

/** Six-digit code of the n-th district, from 1. */
export const districtCode = (number: number): string => String(FIRST_CODE + number);

function optionsOf(api: ApiParts, number: number): object {
  return {
    ...api.syntheticDemo,
    ...DISTRICT,
    seed: number,
    districtId: FIRST_DISTRICT + number,
    code: districtCode(number),
    login: `bench${number}`,
  };
}

async function count(client: Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
}
