import { Field, ID, InputType, Int } from 'type-graphql';
import { Part } from '#kernel/input';
import { Words } from '#kernel/words';
import type { ProgramPostRow } from './post.query.ts';
import { POST_MAX, POSTS_MAX } from './post.rule.ts';
import { PostKind } from './post.type.ts';

@InputType({ description: 'A post in a program; never a person.' })
export class ProgramPostInput {
  @Words('What the post is called', { max: POST_MAX, required: true })
  post!: string;

  @Field(() => PostKind, { defaultValue: 'MEMBER', description: 'What it is for.' })
  kind!: ProgramPostRow['kind'];

  @Field(() => ID, {
    nullable: true,
    description: 'The unit of the same district that fills it, by its id or code.',
  })
  ofUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner that fills it.' })
  partnerId?: string | null;
}

@InputType({ description: 'The posts of a program, in the place of those that it has.' })
export class SetPostsInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Part(() => [ProgramPostInput], { description: `All of them, at most ${POSTS_MAX}.` })
  posts!: ProgramPostInput[];
}
