import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { DateTimeScalar } from '#kernel/scalars';
import { StampedType } from '#kernel/stamps';
import type { WorkLineRow } from './line.query.ts';

@ObjectType('WorkLine', {
  description: 'A line of work, 条线, that programs report to, such as 关工委 or 妇联.',
  implements: NodeType,
})
export class WorkLineType
  extends StampedType
  implements Omit<WorkLineRow, 'id' | 'districtId' | 'unitId' | 'ownerDistrictId'>
{
  @Field(() => String, { description: 'Stable code, such as CARE_COMMITTEE.' })
  code!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English; null where none is kept.' })
  nameEn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nothing new belongs to it; null: in use.',
  })
  closedAt!: string | null;

  @Field(() => Int, {
    description: 'Grows with every change; give it as `expectedVersion`.',
  })
  version!: number;
}

export const WorkLineConnection = connectionType('WorkLine', () => WorkLineType);
