import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { InGroup } from '#kernel/in-group';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import { StampedType } from '#kernel/stamps';
import { participationLife } from './program.participation.life.ts';
import type { ParticipationRow } from './program.participation.query.ts';

export const ParticipationRole = enumType<ParticipationRow['role']>(
  'ParticipationRole',
  'The part that a unit takes in a joint program.',
  { LEAD: 'It leads.', CO: 'It takes part.' },
);

@ObjectType('Share', { description: "A unit's share of a joint result, as an exact fraction." })
export class ShareType {
  @Field(() => Int, { description: 'Weight of the unit.' })
  numerator!: number;

  @Field(() => Int, { description: 'Sum of all weights.' })
  denominator!: number;
}

export const SideAnswer = enumType<'YES' | 'NO'>(
  'SideAnswer',
  'What a unit answers for its side.',
  {
    YES: 'It agrees.',
    NO: 'It does not.',
  },
);

@ObjectType('Participation', {
  description: "A unit's part in a joint program.",
  implements: NodeType,
})
export class ParticipationType
  extends StampedType
  implements Pick<ParticipationRow, 'role' | 'weight' | 'state' | 'stateSince' | 'version'>
{
  @Field(() => ParticipationRole, { description: 'Which part it takes.' })
  role!: ParticipationRow['role'];

  @InGroup('OUTCOMES')
  @Field(() => Int, {
    nullable: true,
    description:
      'Weight of the share that is proposed; null when none is, or withheld. Field group OUTCOMES.',
  })
  weight!: number | null;

  @Field(() => participationLife.published, { description: 'Whether it takes part.' })
  state!: ParticipationRow['state'];

  @Field(() => DateTimeScalar, {
    description: 'Since when it stands there, as far as the log goes back.',
  })
  stateSince!: string;

  @Field(() => Int, {
    description: 'Grows with every answer and every change of terms; give it as `expectedVersion`.',
  })
  version!: number;
}

export const ParticipationConnection = connectionType('Participation', () => ParticipationType);
