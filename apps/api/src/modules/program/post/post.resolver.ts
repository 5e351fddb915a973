import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { InGroup } from '#kernel/in-group';
import type { Key } from '#kernel/ids';
import { priceOfList } from '#kernel/price';
import { linksOf } from '#modules/kit/list/links';
import { ProgramType } from '#modules/program/program/program.type';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { PartnerType } from '#modules/tenancy/partner/partner.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { postsOfProgram, programPostRows } from './post.query.ts';
import { POSTS_MAX } from './post.rule.ts';
import { ProgramPostType } from './post.type.ts';

/** The list as a whole: its length is limited where it is written. */
const WHOLE = { size: POSTS_MAX, backward: false, after: null, before: null };

@Resolver(() => ProgramType)
export class ProgramPostsResolver {
  @InGroup('CONTACTS')
  @FieldResolver(() => [ProgramPostType], {
    complexity: priceOfList(POSTS_MAX),
    description: `Its posts in their order, at most ${POSTS_MAX}; none when withheld. Field group CONTACTS.`,
  })
  async posts(@Root() program: Key, @Ctx() ctx: Context) {
    return (await ctx.read.childrenOf(program, { edge: postsOfProgram, page: WHOLE })).nodes;
  }
}

export const ProgramPostLinks = linksOf(() => ProgramPostType, programPostRows, {
  ofUnit: {
    by: 'ofUnitId',
    to: unitRows,
    type: () => UnitType,
    says: 'The unit that fills it; null when none does, or it is not yours to know.',
  },
  partner: {
    by: 'partnerId',
    to: partnerRows,
    type: () => PartnerType,
    says: 'The partner that fills it; null when none does, or it is not yours to see.',
  },
});
