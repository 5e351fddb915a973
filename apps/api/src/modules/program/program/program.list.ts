import { ID, Int } from 'type-graphql';
import {
  dayBetween,
  holds,
  isOneOf,
  isOneOfIds,
  isTrue,
  keysOf,
  matching,
} from '#modules/kit/list/filters';
import { dayOrder, listing } from '#modules/kit/list/listing';
import { AwaitedAnswer, LatestResult, ProgramKind, Sharing } from './program.kind.type.ts';
import { lateMilestones } from './program.late.sql.ts';
import { programLife } from './program.life.ts';
import { resultStateOf } from './program.result.sql.ts';
import { awaitsOneOf, OVERDUE } from './program.waits.sql.ts';

/** The unit that owns a program, as units are ordered. */
const UNIT = `(select coalesce(v.code, '~') || v.name from unit_version v
  where v.district_id = t.district_id and v.unit_id = t.unit_id and v.valid @> local_today())`;

/** Whether others than its owner have a part in this state in a program. */
const hasPart = (state: 'ACCEPTED' | 'INVITED') => `exists (select from participation j
  where j.district_id = t.district_id and j.program_id = t.id and j.participant_id <> t.unit_id
    and j.state = '${state}')`;

const withPartner = (at: string) => `exists (select from program_partner j
  where j.district_id = t.district_id and j.program_id = t.id and j.partner_id = any(${at}::uuid[]))`;

/** Units that the reader has a grant in: nobody is named as responsible for a program but its unit. */
const MINE = `(select array(select m.unit_id from actor_memberships() m where m.unit_id is not null))`;

/** Whether the unit whose list it is, or one below it, owns a program. */
const LED = `exists (select from unit_path o where o.district_id = t.district_id
  and o.descendant_id = t.unit_id and o.ancestor_id = k.id)`;

/** Whether a program runs in a year, as far as is known, or is for it. */
const inYear = (at: string) => `case when t.year is not null then t.year = ${at}::int
  else coalesce(extract(year from t.starts_on) <= ${at}::int, true)
    and coalesce(extract(year from t.ends_on) >= ${at}::int, true) end`;

export const programs = listing('Program', 'programs', {
  first: 'Latest first day first',
  orders: {
    STARTS_ON: dayOrder('t.starts_on', 'First day', 'programs'),
    TITLE: { sql: 't.title', type: 'text', says: 'Title, by code point.' },
    UNIT_CODE: { sql: UNIT, type: 'text', says: 'Code, then name of its unit; without one last.' },
    STATE_SINCE: {
      ...{ sql: 't.state_since', type: 'timestamptz' as const, descending: true },
      says: 'Since when it stands where it does.',
    },
  },
  filters: {
    startsOn: dayBetween('t.starts_on', 'By first day.'),
    open: isTrue(
      "t.state not in ('CLOSED', 'DROPPED')",
      'True: not over yet. False: closed or dropped.',
    ),
    state: isOneOf('t.state', programLife.published, 'In one of these states.'),
    type: isOneOf('t.type', ProgramKind, 'Of one of these types.'),
    sharing: isOneOf('t.sharing', Sharing, 'Shared in one of these ways.'),
    title: holds("t.title || '|' || coalesce(t.title_en, '')", 'With this in a title'),
    line: matching(
      [String],
      'In one of these lines of work, by their codes.',
      (at) => `t.lines && ${at}::text[]`,
    ),
    brand: isOneOfIds('t.brand_id', 'Brand', 'Known by one of these brands, by their ids.'),
    partner: matching(
      [ID],
      'One of these partners works on it, by their ids.',
      withPartner,
      keysOf('Partner'),
    ),
    joint: isTrue(hasPart('ACCEPTED'), 'True: other units take part in it. False: none does.'),
    invited: isTrue(
      hasPart('INVITED'),
      'True: a unit that was asked to take part has not answered. False: all have.',
    ),
    lateMilestones: isTrue(
      `exists ${lateMilestones()}`,
      'True: at least one of its milestones that you may read is late. False: none is.',
    ),
    overdue: isTrue(OVERDUE, 'True: under way beyond its last day. False: all others.'),
    led: isTrue(
      LED,
      'Of the list of a unit. True: owned by it or by one below it. False: owned by others, and one of these takes part.',
    ),
    awaits: matching(
      [AwaitedAnswer],
      'Of the list of a unit: it, or a unit below it, has yet to answer one of these.',
      (at) => `(${awaitsOneOf(at)})`,
    ),
    result: isOneOf(
      resultStateOf('t.id'),
      LatestResult,
      'Whose latest joint result, as far as you may read it, stands so.',
    ),
    mine: isTrue(
      `t.unit_id = any(${MINE}::uuid[])`,
      'True: owned by a unit that you are a member of, not by one below or beside it; programs name no other person in charge. False: all others.',
    ),
    ids: isOneOfIds('t.id', 'Program', 'One of these, by their ids.'),
    year: matching(Int, 'Running in this year as far as is known, or for it.', inYear),
  },
});
