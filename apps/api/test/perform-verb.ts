import { Context } from '#context';
import { openOperation } from '#database/operation';
import { InputFault, Refusal } from '#kernel/errors';
import { ItemBucket } from '#kernel/rate-limit';
import type { Verb } from '#modules/kit/verb/acting';
import { openSession } from './session-row.ts';
import type { World } from './world.ts';

/** Runs something in an operation of somebody, which is kept when it ends well. */
export async function inOperation<T>(
  world: World,
  login: string,
  act: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { handle } = await openSession(world, login);
  const [account] = await world.sql('select id from account where login = $1', [login]);
  const ctx = new Context({
    ...{
      requestId: 'test',
      locale: 'en',
      token: null,
      auth: world.auth,
      files: world.files,
      address: '',
      agent: '',
    },
    actor: { accountId: account!.id as string, handle, partner: false },
    bucket: new ItemBucket(1_000_000),
  });
  ctx.operation = await openOperation(world.orm.em, { handle, readOnly: false, scope: ctx.scope });
  try {
    const done = await act(ctx);
    await ctx.operation.end(true);
    return done;
  } catch (error) {
    await ctx.operation.end(false);
    throw error;
  }
}

/** Does a verb that no slice publishes; gives OK, or the codes of what is wrong. */
export async function tryVerb(
  world: World,
  login: string,
  { name, verb, input }: { name: string; verb: Verb<never>; input: object },
): Promise<string> {
  try {
    await inOperation(world, login, (ctx) => verb.perform(ctx, name, input as never));
    return 'OK';
  } catch (error) {
    if (error instanceof InputFault) return error.faults.map(({ code }) => code).join();
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
