import type { Client } from 'pg';
import type { Work } from './work.ts';

/** Two characters that some 2,000 of the names have, in the middle of most. */
const WORDS = '红色';
const FIRST = 5;

const API_SEARCH = `
  query Search($text: String!, $of: ID!) {
    search(text: $text, of: $of, kinds: [PROGRAM], first: ${FIRST}) { hits { name } }
  }`;

/** What is at hand without an index of words: every title that the reader may read is looked into. */
export const SQL_SEARCH = `
  select coalesce(json_agg(t.title), '[]')::text as answer from (
    select title from program
     where district_id = $1 and deleted_at is null and title ilike '%' || $2 || '%'
     order by title ilike $2 || '%' desc, char_length(title), id limit ${FIRST}) t`;

interface ApiBody {
  data: { search: { hits: { name: string }[] }[] };
}

const namesOf = ({ data }: ApiBody) =>
  data.search.flatMap(({ hits }) => hits.map(({ name }) => name));

const parts: Work['parts'] = {
  api: {
    ask: ({ globalId }) => ({ query: API_SEARCH, variables: { text: WORDS, of: globalId } }),
    read: namesOf,
  },
  sql: {
    ask: ({ districtId }) => ({ name: 'search', values: [districtId, WORDS] }),
    read: (names: string[]) => names,
  },
};

/** Works 5 and 6: five programs of 100,000 by a piece of their names, by who reads all and who a fifteenth. */
export const searchOfAll: Work = { name: 'search, by an admin', role: 'DISTRICT_ADMIN', parts };
export const searchOfStreet: Work = { name: 'search, by a street', role: 'STREET_STAFF', parts };

/** What people type: pieces, initials, syllables, what is common and what there is none of. */
const TYPED = [
  '小营',
  '红色行动',
  'xy',
  'hs',
  'sh',
  'x',
  'xyh',
  'qin',
  'zsxd',
  'wangjiang',
  'xiaoying hongse xing',
  'zzz',
];
const TIMES = 9;

/** Milliseconds that the database takes for each, as a table in Markdown: the median and the longest. */
export async function searchTimes(client: Client, handle: string): Promise<string> {
  const rows = ['| words | median ms | longest ms | found |', '|---|---:|---:|---:|'];
  for (const words of TYPED) {
    const times: number[] = [];
    let found = 0;
    for (let time = 0; time < TIMES; time += 1) {
      await client.query('begin isolation level repeatable read read only');
      await client.query(`select set_config('app.session', $1, true)`, [handle]);
      const started = performance.now();
      const { rowCount } = await client.query(
        `select * from search_found($1, '{PROGRAM,UNIT,PARTNER,INDICATOR}', 18, null, null)`,
        [words],
      );
      times.push(performance.now() - started);
      found = rowCount ?? 0;
      await client.query('commit');
    }
    times.sort((a, b) => a - b);
    const cells = [words, times[TIMES >> 1]!.toFixed(1), times.at(-1)!.toFixed(1), found];
    rows.push(`| ${cells.join(' | ')} |`);
  }
  return rows.join('\n');
}
