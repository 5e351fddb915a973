import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '#context';
import { notFound, Refusal } from '#kernel/errors';
import { globalId } from '#kernel/ids';
import { NodeType } from '#kernel/node';
import { findNode } from '#modules/kit/slice/nodes';
import { SearchKind, searchSources } from '#modules/kit/slice/searches';
import { unitById } from '#modules/tenancy/unit/unit.query';
import { HITS_MAX, type HitRow, PRICE_OF_SEARCH, searched, SOUGHT_MAX } from './search.query.ts';
import { SearchGroupType, SearchHitType } from './search.type.ts';

const HITS_DEFAULT = 5;

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description: `What names have in them, each word for itself; at most ${SOUGHT_MAX} characters. Case, width and Traditional characters do not matter; Chinese names are found by their pinyin, too, and by its initials.`,
  })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A unit by its id or code: what lies in it or below, and what no unit keeps; null: everything that is yours to see.',
  })
  of?: string | null;

  @Field(() => [SearchKind], { nullable: true, description: 'Only these kinds; null: all.' })
  kinds?: string[] | null;

  @Field(() => Int, {
    defaultValue: HITS_DEFAULT,
    description: `The first n of each kind, 1 to ${HITS_MAX}.`,
  })
  first!: number;
}

const kindsOf = ({ kinds }: Pick<SearchArgs, 'kinds'>) => [
  ...new Set(kinds ?? searchSources().keys()),
];

const complexity = ({ args, childComplexity }: ComplexityEstimatorArgs) => {
  const { first = HITS_DEFAULT, ...asked } = args as Partial<SearchArgs>;
  return PRICE_OF_SEARCH + kindsOf(asked).length * (1 + Math.max(0, first) * childComplexity);
};

function checked({ text, first, ...args }: SearchArgs): SearchArgs {
  const { length } = text;
  if (text.includes('\0')) throw new Refusal('BAD_USER_INPUT', 'CONTROL_CHARACTER');
  if (length > SOUGHT_MAX)
    throw new Refusal('BAD_USER_INPUT', 'TOO_LONG', { limit: SOUGHT_MAX, length });
  if (first < 1 || first > HITS_MAX)
    throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: HITS_MAX });
  return { text, first, ...args };
}

@Resolver(() => SearchHitType)
export class SearchResolver {
  @Query(() => [SearchGroupType], {
    nullable: true,
    complexity,
    description:
      'What is yours to see and has the words in one of its names, by kind; a kind of which nothing is found is left out. Null only with an error.',
  })
  async search(@Ctx() ctx: Context, @Args(() => SearchArgs) args: SearchArgs) {
    const { text, first, of } = checked(args);
    const unit = of == null ? null : await unitById(ctx, of);
    if (of != null && !unit) throw notFound();
    const groups = await searched(ctx, { text, first, kinds: kindsOf(args), of: unit });
    const says = (kind: string) => searchSources().get(kind)!.words[ctx.locale];
    return groups.map((group) => ({ ...group, says: says(group.kind) }));
  }

  @FieldResolver(() => ID, { description: 'Global id of the thing.' })
  id(@Root() { type, ...key }: HitRow) {
    return globalId(type, key);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Name in Chinese of the unit that keeps it, or that it hangs under; null for none.',
  })
  place(@Root() { under }: HitRow) {
    return under?.name ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'English name of that unit; null for none.',
  })
  placeEn(@Root() { under }: HitRow) {
    return under?.nameEn ?? null;
  }

  @FieldResolver(() => NodeType, {
    nullable: true,
    description: 'The thing itself; null when it is gone meanwhile.',
  })
  node(@Root() { type, ...key }: HitRow, @Ctx() ctx: Context) {
    return findNode(ctx, globalId(type, key));
  }
}
