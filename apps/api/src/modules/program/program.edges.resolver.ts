import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Filter } from '../../database/read-sql.ts';
import { PageArgs } from '../../kernel/connection.ts';
import { enumType } from '../../kernel/enums.ts';
import { NOWHERE } from '../../kernel/ids.ts';
import { pageRequest } from '../../kernel/page.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import type { PartnerRow } from '../partner/partner.query.ts';
import { PartnerConnection, PartnerType } from '../partner/partner.type.ts';
import type { UnitRow } from '../unit/unit.query.ts';
import { UnitType } from '../unit/unit.type.ts';
import {
  invitationsOfUnit,
  jointProgramsOfUnit,
  partnersOfUnit,
  programsBelowUnit,
  programsOfPartner,
  programsOfUnit,
} from './program.query.ts';
import { ParticipationConnection, ProgramConnection } from './program.type.ts';

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

  @FieldResolver(() => ParticipationConnection, {
    description: 'Invitations to joint programs that wait for its answer; see answerParticipation.',
  })
  invitations(@Root() unit: UnitRow, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.read.childrenOf(unit, { edge: invitationsOfUnit, page: pageRequest(page) });
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

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Programs that it was added to and does not see, since no agreement in force covers them: ask the unit that added it. Null for any organisation but your own.',
  })
  async programsNotCovered(@Root() { id }: PartnerRow, @Ctx() ctx: Context) {
    return ctx.read.batch('partner.unseen', { ...NOWHERE, id }, async (keys) => {
      const rows = await ctx.run(
        `select unseen_programs(k.id) as unseen
           from unnest($1::uuid[]) with ordinality k(id, n) order by k.n`,
        [keys.map((key) => key.id)],
      );
      return rows.map(({ unseen }) => unseen as number | null);
    });
  }
}
