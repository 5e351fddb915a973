import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { PartnerType } from '#modules/tenancy/partner/partner.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { userError } from '#database/run-verb';
import {
  EndOtherSessionsPayload,
  MembershipType,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  ViewerType,
} from './identity.type.ts';
import { type MembershipRow, myAccount, myMemberships } from './membership.query.ts';
import { guardedSignIn } from './sign-in.service.ts';

@Resolver(() => ViewerType)
export class IdentityResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'You; null when you are not signed in.',
  })
  async viewer(@Ctx() ctx: Context) {
    const account = ctx.credential && (await myAccount(ctx));
    return account && { account };
  }

  @FieldResolver(() => [MembershipType], {
    description: 'Everything you may act for today, by the day in China (UTC+8).',
  })
  memberships(@Ctx() ctx: Context) {
    return myMemberships(ctx);
  }

  @Mutation(() => SignInPayload, {
    nullable: true,
    description: 'Opens a session, in place of the one that asks, if any.',
  })
  async signIn(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInInput, { description: 'Who.' }) input: SignInInput,
  ) {
    const session = await guardedSignIn(ctx, input);
    if (session) return { ...session, userErrors: [] };
    const fault = { code: 'SIGN_IN_FAILED' as const, field: null };
    return { token: null, expiresAt: null, userErrors: [userError(ctx, fault)] };
  }

  @Mutation(() => SignOutPayload, {
    nullable: true,
    description: 'Ends the session of this request.',
  })
  async signOut(@Ctx() ctx: Context) {
    const signedOut = ctx.token ? await ctx.auth.signOut(ctx.token) : false;
    return { signedOut, userErrors: [] };
  }

  @Mutation(() => EndOtherSessionsPayload, {
    nullable: true,
    description:
      'Ends all your sessions but that of this request: on every device, for every client.',
  })
  async endOtherSessions(@Ctx() ctx: Context) {
    const { accountId } = ctx.actor;
    return { ended: await ctx.auth.own.endOthers(accountId, ctx.token!), userErrors: [] };
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit, for staff; null for others.',
  })
  unit(@Root() { districtId, unitId }: MembershipRow, @Ctx() ctx: Context) {
    return unitId ? ctx.read.byKey(unitRows, { districtId: districtId!, id: unitId }) : null;
  }

  @FieldResolver(() => PartnerType, {
    nullable: true,
    description: 'The partner, for its people; null for others.',
  })
  partner(@Root() { partnerId }: MembershipRow, @Ctx() ctx: Context) {
    return partnerId ? ctx.read.byKey(partnerRows, { districtId: 0, id: partnerId }) : null;
  }
}
