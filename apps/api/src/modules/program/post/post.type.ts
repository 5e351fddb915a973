import { Field, ObjectType } from 'type-graphql';
import { enumType } from '#kernel/enums';
import type { ProgramPostRow } from './post.query.ts';

export const PostKind = enumType<ProgramPostRow['kind']>('PostKind', 'What a post is for.', {
  LEAD: 'Leads the program.',
  MEMBER: 'Belongs to those who run it.',
  ADVISER: 'Advises.',
  WORKER: 'Does the work.',
});

@ObjectType('ProgramPost', {
  description: 'A post in a program, with the unit or partner that fills it; never a person.',
})
export class ProgramPostType implements Pick<ProgramPostRow, 'post' | 'kind'> {
  @Field(() => String, { description: 'What the post is called.' })
  post!: string;

  @Field(() => PostKind, { description: 'What it is for.' })
  kind!: ProgramPostRow['kind'];
}
