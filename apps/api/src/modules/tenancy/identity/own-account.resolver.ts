import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { Context } from '#context';
import { runVerb } from '#database/run-verb';
import { notFound } from '#kernel/errors';
import { type Key, parseGlobalId } from '#kernel/ids';
import { priceOfList } from '#kernel/price';
import { ViewerType } from './identity.type.ts';
import { myAccount } from './membership.query.ts';
import { changePassword } from './own-account.service.ts';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  EndSessionInput,
  EndSessionPayload,
  SessionType,
  UpdateAccountInput,
  UpdateAccountPayload,
} from './own-account.type.ts';

const INPUT = { description: 'What to do.' };
/** An account has no more live sessions. */
const SESSIONS_MAX = 50;

const mySessions = (ctx: Context) => ctx.auth.own.sessionsOf(ctx.actor.accountId, ctx.token!);

/** One of one's own open sessions by its id; null for any other. */
export const ownSession = async (ctx: Context, _: string, { id }: Key) =>
  (await mySessions(ctx)).find((session) => session.id === id) ?? null;

/** What people do with their own account, whatever they may do elsewhere. */
@Resolver(() => ViewerType)
export class OwnAccountResolver {
  @FieldResolver(() => [SessionType], {
    complexity: priceOfList(SESSIONS_MAX),
    description: 'Your open sessions, the one used last first.',
  })
  async sessions(@Ctx() ctx: Context) {
    const sessions = await mySessions(ctx);
    ctx.read.spend(sessions.length);
    return sessions;
  }

  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description: 'Ends one of your sessions; NOT_FOUND for any other.',
  })
  async endSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndSessionInput, INPUT) { id }: EndSessionInput,
  ) {
    const key = parseGlobalId(id);
    const { accountId } = ctx.actor;
    const ended = key?.type === 'Session' && (await ctx.auth.own.endSession(accountId, key.id));
    if (!ended) throw notFound();
    return { ended, userErrors: [] };
  }

  @Mutation(() => ChangePasswordPayload, {
    nullable: true,
    description:
      'Changes your password and ends all your other sessions. Ten wrong old ones, and this session has to wait for half an hour.',
  })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, INPUT) input: ChangePasswordInput,
  ) {
    return runVerb(ctx, 'ended', () => changePassword(ctx, input));
  }

  @Mutation(() => UpdateAccountPayload, {
    nullable: true,
    description: 'Changes your account: the language that its pages are shown in at first.',
  })
  async updateAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateAccountInput, INPUT) { language }: UpdateAccountInput,
  ) {
    const account = await myAccount(ctx);
    await ctx.auth.own.setLocale(ctx.actor.accountId, language === 'EN' ? 'en' : 'zh-CN');
    return { account: account && { ...account, language }, userErrors: [] };
  }
}
