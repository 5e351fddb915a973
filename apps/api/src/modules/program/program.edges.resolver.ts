import { Args, ArgsType, Ctx, Field, FieldResolver, InputType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Filter } from '../../database/read-sql.ts';
import { PageArgs } from '../../kernel/connection.ts';
import { enumType } from '../../kernel/enums.ts';
import { pageRequest } from '../../kernel/page.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import type { PartnerRow } from '../partner/partner.query.ts';
import { PartnerConnection, PartnerType } from '../partner/partner.type.ts';
import { type UnitRow, unitRows } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
import {
  jointProgramsOfUnit,
  type ParticipationRow,
  partnersOfUnit,
  programsBelowUnit,
  programsOfPartner,
  programsOfUnit,
} from './program.query.ts';
import { ParticipationType, ProgramConnection, ShareType } from './program.type.ts';

const OrderDirection = enumType<'ASC' | 'DESC'>('OrderDirection', 'Which way a list is ordered.', {
  ASC: 'Smallest, earliest or first first.',
  DESC: 'Largest, latest or last first.',
});

const ProgramOrderField = enumType<'STARTS_ON' | 'TITLE'>(
  'ProgramOrderField',
  'What programs are ordered by.',
  {
    STARTS_ON: 'First day; programs without one count as oldest.',
    TITLE: 'Title, by code point.',
  },
);

@InputType({ description: 'How programs are ordered; ties by id.' })
class ProgramOrder {
  @Field(() => ProgramOrderField, { description: 'What to order by.' })
  field!: 'STARTS_ON' | 'TITLE';

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: 'ASC' | 'DESC';
}

@InputType({ description: 'Bounds of a day, both inclusive.' })
class DateComparator {
  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  lte?: string | null;
}

@InputType({ description: 'Which programs to list.' })
class ProgramFilter {
  @Field(() => DateComparator, { nullable: true, description: 'By first day.' })
  startsOn?: DateComparator | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not closed yet. False: closed.' })
  open?: boolean | null;
}

@ArgsType()
class ProgramPageArgs extends PageArgs {
  @Field(() => ProgramOrder, {
    nullable: true,
    description: 'Latest first day first, when left out.',
  })
  orderBy?: ProgramOrder | null;

  @Field(() => ProgramFilter, { nullable: true, description: 'All programs, when left out.' })
  filter?: ProgramFilter | null;
}

@ArgsType()
class UnitProgramPageArgs extends ProgramPageArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also programs of every unit below, at any depth.',
  })
  includeDescendants!: boolean;
}

function listing({ orderBy, filter, ...page }: ProgramPageArgs) {
  const filters: Filter[] = [];
  const add = (name: string, value: unknown) => value != null && filters.push({ name, value });
  add('startsOnFrom', filter?.startsOn?.gte);
  add('startsOnTo', filter?.startsOn?.lte);
  add('open', filter?.open);
  const descending = orderBy ? orderBy.direction === 'DESC' : undefined;
  return { page: pageRequest(page), order: orderBy?.field, descending, filters };
}

@Resolver(() => UnitType)
export class UnitProgramsResolver {
  @FieldResolver(() => ProgramConnection, { description: 'Programs that it owns.' })
  programs(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => UnitProgramPageArgs) { includeDescendants, ...args }: UnitProgramPageArgs,
  ) {
    const edge = includeDescendants ? programsBelowUnit : programsOfUnit;
    return ctx.read.childrenOf(unit, { edge, ...listing(args) });
  }

  @FieldResolver(() => ProgramConnection, {
    description: 'Programs of other units in whose result it has a part.',
  })
  jointPrograms(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => ProgramPageArgs) args: ProgramPageArgs,
  ) {
    return ctx.read.childrenOf(unit, { edge: jointProgramsOfUnit, ...listing(args) });
  }

  @FieldResolver(() => PartnerConnection, {
    description: 'Partners of its programs and of those below it, each once, by name.',
  })
  partners(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: partnersOfUnit, page: pageRequest(page) });
  }
}

@Resolver(() => PartnerType)
export class PartnerProgramsResolver {
  @FieldResolver(() => ProgramConnection, { description: 'Programs it works on that you may see.' })
  programs(
    @Root() partner: PartnerRow,
    @Ctx() ctx: Context,
    @Args(() => ProgramPageArgs) args: ProgramPageArgs,
  ) {
    return ctx.read.childrenOf(partner, { edge: programsOfPartner, ...listing(args) });
  }
}

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => UnitType, { nullable: true, description: 'The unit that takes part.' })
  participant(@Root() { districtId, participantId }: ParticipationRow, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: participantId });
  }

  @FieldResolver(() => ShareType, {
    nullable: true,
    description: 'Its share of the joint result; null while any weight is not agreed.',
  })
  share(@Root() { weight, totalWeight }: ParticipationRow) {
    return weight && totalWeight ? { numerator: weight, denominator: totalWeight } : null;
  }
}
