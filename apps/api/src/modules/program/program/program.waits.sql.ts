import { resultStateOf } from './program.result.sql.ts';

/** That a program of a row `t` runs beyond its last day. */
export const OVERDUE = "t.state = 'RUNNING' and coalesce(t.ends_on < local_today(), false)";

/** What units that take part may owe an answer to. */
export type Awaited = 'SHARES' | 'RESULT';

/** A column of the program of a participation `at`; nothing of one in the bin. */
const ofProgram = (column: string, at: string) => `(select g.${column} from program g
  where g.district_id = ${at}.district_id and g.id = ${at}.program_id and g.deleted_at is null)`;

/** That a unit that takes part has said neither yes nor no yet, of a participation `at`. */
export const AWAITED: Record<Awaited, (at: string) => string> = {
  SHARES: (at) => `${at}.state = 'ACCEPTED' and ${at}.weight is not null
    and ${ofProgram('sharing', at)} = 'SHARED'
    and ${ofProgram('state', at)} not in ('CLOSED', 'DROPPED')
    and ${ofProgram('shares_version', at)} not in
      (coalesce(${at}.agreed_version, 0), coalesce(${at}.refused_version, 0))`,
  RESULT: (at) => `${at}.state = 'ACCEPTED' and ${ofProgram('result_edition', at)} > 0
    and ${ofProgram('state', at)} not in ('CLOSED', 'DROPPED')
    and ${ofProgram('result_edition', at)} not in
      (coalesce(${at}.agreed_edition, 0), coalesce(${at}.disputed_edition, 0))
    and ${resultStateOf(`${at}.program_id`, at)} in ('PROPOSED', 'DISPUTED')`,
};

/** That an answer of a unit at or below `k`, whose list it is, is waited for, of a program `t`. */
const awaitedOf = (what: Awaited) => `exists (select from participation a
    join unit_path p on p.district_id = a.district_id and p.descendant_id = a.participant_id
   where a.district_id = t.district_id and a.program_id = t.id and p.ancestor_id = k.id
     and ${AWAITED[what]('a')})`;

/** The same, of what is named in an array. */
export const awaitsOneOf = (at: string) =>
  (['SHARES', 'RESULT'] as const)
    .map((what) => `('${what}' = any(${at}::text[]) and ${awaitedOf(what)})`)
    .join(' or ');
