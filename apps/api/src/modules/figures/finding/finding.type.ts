import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { VersionedType } from '#kernel/stamps';
import { UserErrorType } from '#kernel/payload';
import { DateTimeScalar } from '#kernel/scalars';
import { BoundsType } from '#modules/figures/figure/figure.type';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { livingType } from '#modules/kit/step/living-type';
import { Check, FindingSeverity } from './finding.check.type.ts';
import { findingLife } from './finding.life.ts';
import type { FindingRow } from './finding.query.ts';

@ObjectType('Finding', {
  description:
    'Something that a check found among the figures of a unit, with how it was computed and how to settle it. For staff.',
  implements: NodeType,
})
export class FindingType
  extends livingType(findingLife, VersionedType)
  implements Omit<FindingRow, 'districtId' | 'unitId' | 'figureIds' | 'params'>
{
  @Field(() => Check, { description: 'Which check.' })
  check!: FindingRow['check'];

  @Field(() => FindingSeverity, { description: 'How much it asks for.' })
  severity!: FindingRow['severity'];

  @Field(() => BoundsType, {
    nullable: true,
    description: 'What the check computed; null where nothing can be.',
  })
  bounds!: BoundsType | null;

  @Field(() => DateTimeScalar, {
    deprecationReason: 'It is `createdAt`.',
    description: 'When it was found.',
  })
  foundAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was found no longer; null while it is.',
  })
  clearedAt!: string | null;
}

export const FindingConnection = connectionType('Finding', () => FindingType);

@ObjectType('RunChecksPayload', { description: 'What RunChecks gives back.' })
export class RunChecksPayload {
  @Field(() => UnitType, { nullable: true, description: 'The unit; null on userErrors.' })
  unit!: UnitType | null;

  @Field(() => Int, { nullable: true, description: 'How many findings are new.' })
  found!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many are found no longer.' })
  cleared!: number | null;

  @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: UserErrorType[];
}
