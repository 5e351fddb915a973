import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { businessDate } from '#kernel/clock';
import { Refusal } from '#kernel/errors';
import { priceOfList } from '#kernel/price';
import { allAttentions, allTallies, UnitOverviewType } from '#modules/kit/slice/tallies';
import { type UnitRow, unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { CHILDREN_MAX, type OverviewRow, overviewsBelow, programsOf } from './overview.query.ts';
import { AttentionType } from './overview.type.ts';

const YEARS = { first: 1900, last: 2200 };

@ArgsType()
class OverviewArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'The year that figures are looked for in; null: this one.',
  })
  year?: number | null;
}

/** What is shown of a unit: its numbers under their own names. */
type Shown = Record<string, unknown> & Pick<OverviewRow, 'counts'>;

@Resolver(() => UnitType)
export class ChildOverviewsResolver {
  @FieldResolver(() => [UnitOverviewType], {
    complexity: priceOfList(CHILDREN_MAX),
    description: `The units within your scope that hang directly here, by code, in a few numbers; at most ${CHILDREN_MAX}.`,
  })
  async childOverviews(
    @Root() unit: UnitRow,
    @Ctx() ctx: Context,
    @Args(() => OverviewArgs) asked: OverviewArgs,
  ): Promise<Shown[]> {
    const { first, last } = YEARS;
    const year = asked.year ?? Number(businessDate().slice(0, 4));
    if (year < first || year > last) throw new Refusal('BAD_USER_INPUT', 'UNKNOWN');
    const rows = await overviewsBelow(ctx, unit, year);
    const names = [...allTallies().keys()];
    const found = await Promise.all(rows.map((row) => ctx.read.byKey(unitRows, row.unit)));
    return rows.map(({ counts }, at) => ({
      ...Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])),
      ...{ unit: found[at], counts },
    }));
  }
}

@Resolver(() => UnitOverviewType)
export class UnitOverviewResolver {
  @FieldResolver(() => [AttentionType], {
    description: 'What to look at in it and everything below it; empty when all is well.',
  })
  attention(@Root() { counts }: Shown, @Ctx() { locale }: Context) {
    return [...allAttentions()].flatMap(([code, { words, program }]) => {
      const count = counts[code] ?? 0;
      const programs = program ? (counts[programsOf(code)] ?? 0) : null;
      return count > 0 ? [{ code, message: words[locale], count, programs }] : [];
    });
  }
}
