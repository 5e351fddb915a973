import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '#context';
import { PageArgs } from '#kernel/connection';
import type { UserErrorType } from '#kernel/payload';
import { PRICE_OF_NOTE, priceOfList } from '#kernel/price';
import { everyFigureRows } from '#modules/figures/figure/figure.query';
import { FigureType } from '#modules/figures/figure/figure.type';
import { type UnitRow, unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { runVerb } from '#database/run-verb';
import { runChecks } from './finding.check.service.ts';
import { RunChecksInput } from './finding.input.ts';
import { findingLife } from './finding.life.ts';
import { findings } from './finding.list.ts';
import {
  type FindingRow,
  findingRows,
  findingsBelowUnit,
  findingsOfUnit,
} from './finding.query.ts';
import { Check } from './finding.check.type.ts';
import { FindingConnection, FindingType, RunChecksPayload } from './finding.type.ts';
import type { Words } from './words/sayings.ts';
import { tell } from './words/tell.ts';

const INPUT = { description: 'What to do.' };

@ArgsType()
class FindingPageArgs extends PageArgs {
  @Field(() => [findingLife.published], {
    nullable: true,
    defaultValue: ['OPEN'],
    description: 'Only findings that stand like one of these; null: all.',
  })
  state?: FindingRow['state'][] | null;

  @Field(() => Check, { nullable: true, description: 'Only findings of this check.' })
  check?: FindingRow['check'] | null;
}

const text = ({ params }: FindingRow, part: keyof Words, { locale }: Context) => {
  const { says, ...blanks } = params;
  return tell(says, part, blanks, locale);
};

/** Few findings speak of more figures; what the cost of an operation reckons with. */
const FIGURES_EXPECTED = 20;

export const FindingLinks = linksOf(() => FindingType, findingRows, {
  unit: unitLink('The unit whose figures they are'),
});

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => String, { description: 'What is the matter, in a few words.' })
  title(@Root() finding: FindingRow, @Ctx() ctx: Context) {
    return text(finding, 'title', ctx);
  }

  @FieldResolver(() => String, {
    complexity: PRICE_OF_NOTE,
    description: 'What was found, with the numbers.',
  })
  message(@Root() finding: FindingRow, @Ctx() ctx: Context) {
    return text(finding, 'message', ctx);
  }

  @FieldResolver(() => String, { complexity: PRICE_OF_NOTE, description: 'How it was computed.' })
  computation(@Root() finding: FindingRow, @Ctx() ctx: Context) {
    return text(finding, 'computation', ctx);
  }

  @FieldResolver(() => String, { complexity: PRICE_OF_NOTE, description: 'How to settle it.' })
  cure(@Root() finding: FindingRow, @Ctx() ctx: Context) {
    return text(finding, 'cure', ctx);
  }

  @FieldResolver(() => [FigureType], {
    complexity: priceOfList(FIGURES_EXPECTED),
    description: 'The figures that it speaks of, also those that were corrected since.',
  })
  async figures(@Root() { districtId, figureIds }: FindingRow, @Ctx() ctx: Context) {
    const keys = figureIds.map((id) => ({ districtId, id }));
    const rows = await ctx.read.listByKey(everyFigureRows, keys);
    return rows.filter((row) => row !== null);
  }

  @Mutation(() => RunChecksPayload, {
    nullable: true,
    description: 'Run the checks of a unit and everything below it.',
  })
  runChecks(@Ctx() ctx: Context, @Arg('input', () => RunChecksInput, INPUT) input: RunChecksInput) {
    return checked(ctx, input);
  }
}

async function checked(ctx: Context, input: RunChecksInput) {
  const { done, userErrors } = (await runVerb(ctx, 'done', () => runChecks(ctx, input))) as {
    done: Awaited<ReturnType<typeof runChecks>> | null;
    userErrors: UserErrorType[];
  };
  const unit = done && (await ctx.read.byKey(unitRows, done));
  return { unit, found: done?.found ?? null, cleared: done?.cleared ?? null, userErrors };
}

@Resolver(() => UnitType)
export class UnitFindingsResolver {
  @FieldResolver(() => FindingConnection, {
    nullable: true,
    deprecationReason:
      'Ask `findings(of:, below: true)` at the root, which also orders and filters.',
    description:
      'What the checks found among its figures and those of units below, the newest first. For staff; empty for partners, null only beside an error.',
  })
  findings(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => FindingPageArgs) { state, check, ...page }: FindingPageArgs,
  ) {
    const filter = { state, check: check && [check] };
    return ctx.read.childrenOf(unit, {
      edge: findingsBelowUnit,
      ...findings.asked({ ...page, filter }),
    });
  }
}

export const FindingsResolver = rootList('findings', findings, {
  of: { Unit: findingsOfUnit },
  below: findingsBelowUnit,
  connection: FindingConnection,
  says: 'What the checks found among the figures of a unit, the newest first. For staff; empty for partners.',
});
