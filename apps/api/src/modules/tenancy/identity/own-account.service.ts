import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import { InputFault } from '#kernel/errors';
import { myAccount } from './membership.query.ts';
import type { ChangePasswordInput } from './own-account.type.ts';

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 1_000;
const DIFFERENT_MIN = 5;

/** What is wrong with a password that somebody wants. */
function passwordFaults(password: string, login: string): Fault[] {
  const field = ['input', 'newPassword'];
  const { length } = [...password];
  if (length < PASSWORD_MIN) {
    return [{ code: 'TOO_SHORT', field, params: { limit: PASSWORD_MIN } }];
  }
  if (length > PASSWORD_MAX) {
    return [{ code: 'TOO_LONG', field, params: { limit: PASSWORD_MAX, length } }];
  }
  const few = new Set(password).size < DIFFERENT_MIN;
  const named = password.toLowerCase().includes(login.toLowerCase());
  return few || named ? [{ code: 'EASY_TO_GUESS', field }] : [];
}

/**
 * Changes the actor's password and ends all its other sessions.
 *
 * @returns how many ended
 * @throws Refusal RATE_LIMITED after too many wrong old ones in this session
 * @throws InputFault with what is wrong with either password
 */
export async function changePassword(
  ctx: Context,
  { oldPassword, newPassword }: ChangePasswordInput,
): Promise<number> {
  const { accountId } = ctx.actor;
  const token = ctx.token!;
  const account = await myAccount(ctx);
  const faults = passwordFaults(newPassword, account?.login ?? '');
  if (faults.length > 0) throw new InputFault(faults);
  // Counted before it is looked at, so that guesses sent at once count as well.
  await ctx.auth.limits.countSession(token);
  const known = oldPassword.length <= PASSWORD_MAX;
  const ended = known
    ? await ctx.auth.own.changePassword(accountId, token, { oldPassword, newPassword })
    : null;
  if (ended === null) {
    throw new InputFault([{ code: 'WRONG_PASSWORD', field: ['input', 'oldPassword'] }]);
  }
  return ended;
}
