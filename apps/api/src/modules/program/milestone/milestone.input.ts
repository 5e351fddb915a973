import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '#kernel/days';
import { Part } from '#kernel/input';
import { changeInput } from '#kernel/named-input';
import { Words } from '#kernel/words';
import { ADDED_MAX, LEVELS_MAX, MILESTONES_MAX, OUTCOME_MAX, TITLE_MAX } from './milestone.rule.ts';

@InputType({ description: 'A milestone of a program, as a line of a plan.' })
export class MilestoneInput {
  @Words('What is to be reached', { max: TITLE_MAX, required: true })
  title!: string;

  @Day('Day by which it is due', { nullable: true })
  dueOn?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: `How far it is indented, from 1: what is deeper belongs to the nearest line above that is less deep. No milestone is deeper than ${LEVELS_MAX}.`,
  })
  level!: number;
}

@InputType({ description: 'Milestones that are added to a program, all of them or none.' })
export class AddMilestonesInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The milestone of the program that they are parts of; null: of none.',
  })
  parentId?: string | null;

  @Part(() => [MilestoneInput], {
    description: `In their order, at most ${ADDED_MAX}; a program has at most ${MILESTONES_MAX}.`,
  })
  milestones!: MilestoneInput[];
}

@InputType({ description: 'A change of a milestone; what is left out stays as it is.' })
export class UpdateMilestoneInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The milestone of the program.' })
  milestoneId!: string;

  @Words('What is to be reached', { max: TITLE_MAX, nullable: true, required: true })
  title?: string | null;

  @Day('Day by which it is due; null: none', { nullable: true })
  dueOn?: string | null;
}

@InputType({ description: 'Where a milestone stands among those of its program.' })
export class MoveMilestoneInput {
  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => Int, {
    description: 'The version of the program you read; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The milestone of the program; its parts move with it.' })
  milestoneId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The milestone of the program that it becomes a part of; null: of none.',
  })
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The part of the same milestone that it comes after; null: it comes first.',
  })
  afterId?: string | null;
}

@InputType({ description: 'That a milestone is reached.' })
export class FinishMilestoneInput extends changeInput('The milestone') {
  @Words('What came of it', { max: OUTCOME_MAX, required: true, lines: true })
  words!: string;
}

@InputType({ description: 'What came of a milestone, said better.' })
export class CorrectMilestoneInput extends changeInput('The milestone') {
  @Words('What came of it', { max: OUTCOME_MAX, required: true, lines: true })
  words!: string;

  @Words('Why it is corrected', { max: 500, nullable: true, lines: true })
  reason?: string | null;
}
