import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { CAPTION_MAX, URL_MAX } from './attachment.rule.ts';
import { AttachmentReaders } from './attachment.type.ts';
import type { AttachmentRow } from './attachment.query.ts';

@InputType({ description: 'A file that was sent to `/files`, or a link: one of the two.' })
export class AttachFileInput {
  @Field(() => ID, { description: 'What it is attached to: a program.' })
  subjectId!: string;

  @Field(() => Int, {
    description: 'The version of that which you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The id that `PUT /files` gave you; it is good for an hour.',
  })
  uploadId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Address of a page, which begins with https; at most ${URL_MAX} characters.`,
  })
  url?: string | null;

  @Words('What it shows', { max: CAPTION_MAX, nullable: true })
  caption?: string | null;

  @Day('Day that it is of; today, when left out', { nullable: true })
  onDay?: string | null;

  @Field(() => AttachmentReaders, { defaultValue: 'UNIT', description: 'Who is to read it.' })
  reads!: AttachmentRow['reads'];
}

@InputType({ description: 'A change of what is said of an attachment; what is left out stays.' })
export class DescribeAttachmentInput extends changeInput('The attachment') {
  @Words('What it shows; null: nothing', { max: CAPTION_MAX, nullable: true })
  caption?: string | null;

  @Day('Day that it is of', { nullable: true, required: true })
  onDay?: string | null;

  @Field(() => AttachmentReaders, { nullable: true, description: 'Who is to read it.' })
  reads?: AttachmentRow['reads'] | null;
}
