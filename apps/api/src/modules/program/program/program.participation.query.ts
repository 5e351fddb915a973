import { STAMPS, type Stamps } from '#kernel/stamps';
import type { Edge } from '#database/read-sql';
import { granted, livesWith, type RowSource } from '#database/rows';
import { hangingBy } from '#modules/kit/list/edges';
import { IN_STATE, type InState } from '#modules/kit/step/state-columns';
import type { PARTICIPATION_ROLES } from './program.participation.entity.ts';
import type { participationLife } from './program.participation.life.ts';
import { participations } from './program.participation.list.ts';
import type { ProgramRow } from './program.query.ts';
import { type ResultState, resultStateOf } from './program.result.sql.ts';

export interface ParticipationRow extends Stamps, InState<typeof participationLife> {
  districtId: number;
  id: string;
  programId: string;
  /** The program's owner, who asks. */
  unitId: string;
  /** The unit that takes part: its side answers. */
  participantId: string;
  role: (typeof PARTICIPATION_ROLES)[number];
  weight: number | null;
  version: number;
  programState: ProgramRow['state'];
  sharing: ProgramRow['sharing'];
  sharesVersion: number;
  /** The version of the shares that it said yes, or no, to last. */
  agreedVersion: number | null;
  refusedVersion: number | null;
  refusal: string | null;
  /** The edition of the result that it said yes, or no, to last. */
  agreedEdition: number | null;
  disputedEdition: number | null;
  objection: string | null;
  /** The newest edition of its program's result; null while there is none, or it is not the reader's. */
  resultEdition: number | null;
  resultState: ResultState | null;
  /** Sum of the weights of all that take part; null while any of them has none. */
  proposedWeight: number | null;
  /** The same once all of them agreed to it. */
  totalWeight: number | null;
}

/** What a column of its program says, of a row `t` that is part of one. */
export const ofProgram = (column: string): string => `(select g.${column} from program g
  where g.district_id = t.district_id and g.id = t.program_id)`;

/** Sum of the weights of all that take part in one result, where this holds of each of them. */
const weightOf = (
  holds: string,
) => `(select case when bool_and(${holds}) then sum(w.weight)::int end
  from participation w join program g on g.district_id = w.district_id and g.id = w.program_id
 where w.district_id = t.district_id and w.program_id = t.program_id
   and w.state = 'ACCEPTED' and g.sharing = 'SHARED')`;

/**
 * What the units say of shares and results is theirs; a partner is told it with the OUTCOMES of the
 * program alone.
 */
const ofOutcomes = (sql: string) =>
  granted(
    `t.unit_id = any((select read_units())::uuid[]) or t.program_id = any((select joint_programs())::uuid[])
      or t.program_id = any((select partner_scope('OUTCOMES'))::uuid[])`,
    sql,
  );

/** Why a unit says no is a matter between units: no agreement opens it. */
const ofUnits = (sql: string) =>
  granted(
    `t.unit_id = any((select read_units())::uuid[]) or t.program_id = any((select joint_programs())::uuid[])`,
    sql,
  );

export const participationRows: RowSource<ParticipationRow> = {
  name: 'participation',
  type: 'Participation',
  needs: {
    share: ['weight', 'totalWeight', 'state'],
    sharesAnswer: ['agreedVersion', 'refusedVersion', 'sharesVersion'],
    sharesReason: ['refusal', 'refusedVersion', 'sharesVersion'],
    resultAnswer: ['agreedEdition', 'disputedEdition', 'resultEdition'],
    resultObjection: ['objection', 'disputedEdition', 'resultEdition'],
  },
  from: 'participation t',
  where: livesWith(),
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    programId: 't.program_id',
    unitId: 't.unit_id',
    participantId: 't.participant_id',
    role: 't.role',
    weight: ofOutcomes('t.weight'),
    ...IN_STATE,
    version: 't.version',
    ...STAMPS,
    programState: ofProgram('state'),
    sharing: ofProgram('sharing'),
    sharesVersion: ofProgram('shares_version'),
    agreedVersion: ofOutcomes('t.agreed_version'),
    refusedVersion: ofOutcomes('t.refused_version'),
    refusal: ofOutcomes('t.refusal'),
    agreedEdition: 't.agreed_edition',
    disputedEdition: 't.disputed_edition',
    objection: ofUnits('t.objection'),
    resultEdition: `(select r.edition from program_result r
        join program g on g.district_id = r.district_id and g.id = r.program_id
         and g.result_edition = r.edition
      where r.district_id = t.district_id and r.program_id = t.program_id)`,
    resultState: resultStateOf('t.program_id'),
    proposedWeight: ofOutcomes(weightOf('w.weight is not null')),
    totalWeight: ofOutcomes(
      weightOf('w.weight is not null and w.agreed_version is not distinct from g.shares_version'),
    ),
  },
};

/** Participations of a program; row policies give all of them to every participant. */
export const participationsOfProgram = hangingBy(
  'program_id',
  participationRows,
  participations.sql,
);

/** Invitations of a unit to take part that wait for its answer. */
export const invitationsOfUnit: Edge<ParticipationRow> = {
  name: 'unit.invitations',
  rows: participationRows,
  link: `t.district_id = k.district_id and t.participant_id = k.id and t.state = 'INVITED'`,
  ...participations.sql,
};
