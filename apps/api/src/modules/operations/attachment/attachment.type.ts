import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { enumType } from '#kernel/enums';
import { NodeType } from '#kernel/node';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { OfUnitType } from '#modules/tenancy/unit/unit.type';
import { AttachmentKindEnum } from './attachment.list.ts';
import type { AttachmentRow } from './attachment.query.ts';

export const AttachmentReaders = enumType<AttachmentRow['reads']>(
  'AttachmentReaders',
  'Who reads an attachment.',
  {
    UNIT: 'The unit that keeps it and those above.',
    DATED:
      'Also the other units of its program, and partners whose agreement grants NARRATIVE for its day.',
  },
);

type Untold = 'districtId' | 'unitId' | 'subjectId' | 'sha256' | 'thumb' | 'programState';

@ObjectType('Attachment', {
  description:
    'A picture, document or link of something. `GET /files/{id}` gives the file, `GET /files/{id}/thumb` a small picture of at most 320 px, within the same rights.',
  implements: NodeType,
})
export class AttachmentType extends OfUnitType implements Omit<AttachmentRow, Untold> {
  @Field(() => AttachmentKindEnum, { description: 'What it is.' })
  kind!: AttachmentRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'Name of the file, with the ending of its type; null of a link.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Media type of the file; null of a link.' })
  type!: string | null;

  @Field(() => Int, { description: 'Size of the file in bytes; 0 of a link.' })
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'Address of the link; null of a file.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows; null: nothing was said.' })
  caption!: string | null;

  @Field(() => DateScalar, { description: 'Day that it is of.' })
  onDay!: string;

  @Field(() => AttachmentReaders, { description: 'Who reads it.' })
  reads!: AttachmentRow['reads'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was put into the bin; null where it is not there.',
  })
  deletedAt!: string | null;
}

export const AttachmentConnection = connectionType('Attachment', () => AttachmentType);
