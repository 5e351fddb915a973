import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '#kernel/connection';
import { NodeType } from '#kernel/node';
import { InGroup, WITHHELD } from '#kernel/in-group';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';
import { priceOfText } from '#kernel/price';
import { livingType } from '#modules/kit/step/living-type';
import { Level, ProgramKind, Sharing, Stage } from './program.kind.type.ts';
import { programLife } from './program.life.ts';
import type { ProgramRow } from './program.query.ts';

/** Most characters of a description. */
export const DESCRIPTION_MAX = 5_000;

@ObjectType('Program', {
  description: 'A purpose with a period, an owning unit, partners and outcomes.',
  implements: NodeType,
})
export class ProgramType
  extends livingType(programLife)
  implements
    Omit<ProgramRow, 'districtId' | 'unitId' | 'brandId' | 'schoolId' | 'lines' | 'resultEdition'>
{
  @Field(() => String, { description: 'Title in Chinese.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'English title; null where none is kept.' })
  titleEn!: string | null;

  @InGroup('NARRATIVE')
  @Field(() => String, {
    nullable: true,
    complexity: priceOfText(DESCRIPTION_MAX),
    description: 'What it is for; null when not stated, or withheld. Field group NARRATIVE.',
  })
  description!: string | null;

  @InGroup('NARRATIVE')
  @Field(() => String, {
    nullable: true,
    complexity: priceOfText(DESCRIPTION_MAX),
    description: 'The same in English; null likewise. Field group NARRATIVE.',
  })
  descriptionEn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null when unknown.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when open or unknown.' })
  endsOn!: string | null;

  @Field(() => ProgramKind, { description: 'How it works; some fields are of one type alone.' })
  type!: ProgramRow['type'];

  @Field(() => Stage, {
    nullable: true,
    description: 'How far an industry has come; null when not stated. Of INDUSTRY alone.',
  })
  stage!: ProgramRow['stage'];

  @Field(() => String, {
    nullable: true,
    description: 'Which batch of a pilot it belongs to; null when not stated. Of PILOT alone.',
  })
  batch!: string | null;

  @Field(() => Level, {
    nullable: true,
    description: 'Who runs the pilot; null when not stated. Of PILOT alone.',
  })
  level!: ProgramRow['level'];

  @Field(() => Int, {
    nullable: true,
    description: 'The school year that it begins in; null but for a SCHOOL_PLAN.',
  })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'Whom it is for; null when not stated.' })
  audience!: string | null;

  @Field(() => Sharing, { description: 'How its result belongs to several units.' })
  sharing!: ProgramRow['sharing'];

  @Field(() => Int, {
    description:
      'Grows when shares are proposed, and when a unit joins or leaves after that, which makes them lapse; give it as `version` of `answerShares`.',
  })
  sharesVersion!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed; null while open.',
  })
  closedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was put into the bin; null where it is not there.',
  })
  deletedAt!: string | null;

  @Field(() => Int, {
    description:
      'Grows with every change of the program itself, not of its figures or activities; give it as `expectedVersion`.',
  })
  declare version: number;

  @Field(() => Int, { description: 'How many of its milestones that you may read are late.' })
  lateMilestones!: number;

  @Field(() => Int, { description: 'How many units besides its owner take part in it.' })
  jointUnits!: number;

  @Field(() => [String], { description: WITHHELD })
  withheld!: string[];
}

export const ProgramConnection = connectionType('Program', () => ProgramType);
