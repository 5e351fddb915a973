import { STAMPS, type Stamps } from '#kernel/stamps';
import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import { hangingBy } from '#modules/kit/list/edges';
import { IN_STATE, type InState } from '#modules/kit/step/state-columns';
import type { PARTICIPATION_ROLES } from './program.participation.entity.ts';
import type { participationLife } from './program.participation.life.ts';
import { participations } from './program.participation.list.ts';
import type { ProgramRow } from './program.query.ts';

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
  /** Sum of the weights of all that take part; null when any of them was not agreed. */
  totalWeight: number | null;
}

export const participationRows: RowSource<ParticipationRow> = {
  name: 'participation',
  type: 'Participation',
  needs: {
    share: ['weight', 'totalWeight', 'state'],
  },
  from: 'participation t',
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    programId: 't.program_id',
    unitId: 't.unit_id',
    participantId: 't.participant_id',
    role: 't.role',
    weight: 't.weight',
    ...IN_STATE,
    version: 't.version',
    ...STAMPS,
    programState: `(select g.state from program g
      where g.district_id = t.district_id and g.id = t.program_id)`,
    totalWeight: `(select case when bool_and(w.weight is not null) then sum(w.weight) end
      from participation w where w.district_id = t.district_id and w.program_id = t.program_id
        and w.state = 'ACCEPTED')`,
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
