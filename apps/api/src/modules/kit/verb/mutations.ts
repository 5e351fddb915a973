import { Arg, type ClassType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import type { Context } from '#context';
import { runVerb } from '#database/run-verb';
import type { Key } from '#kernel/ids';
import { type NoticeCode, noticesIn, NoticeType } from '#kernel/notice';
import { payloadType } from '#kernel/payload';
import type { Verb } from './acting.ts';
import type { Named, Noun } from './noun.ts';

const INPUT = { description: 'What to do.' };
const NOTICES = { description: 'What you should know of what was done.' };
const small = (word: string) => word[0]!.toLowerCase() + word.slice(1);

/**
 * A mutation for each verb, with one payload for all.
 *
 * @param read gives what the payload shows of a row; left out where the verbs say it themselves
 */
export function mutations(
  { name: noun, type, places }: Named & Pick<Noun<never>, 'places'>,
  verbs: readonly (readonly [name: string, verb: Verb])[],
  read?: (ctx: Context, key: Key) => Promise<object | null>,
): ClassType {
  class VerbsResolver {}
  const { prototype } = VerbsResolver;
  const payload = payloadType(noun, small(noun), type);
  Field(() => [NoticeType], NOTICES)(payload.prototype, 'notices');
  for (const [name, { input, does, perform }] of verbs) {
    const value = async (ctx: Context, given: object) => {
      const told: NoticeCode[] = [];
      const payload = await runVerb(
        ctx,
        small(noun),
        async () => {
          const done = await perform(ctx, name, given as never);
          told.push(...(done.notices ?? []));
          ctx.read.forget();
          return done.shown ?? read?.(ctx, done) ?? null;
        },
        { places, given },
      );
      return { ...payload, notices: noticesIn(told, ctx.locale) };
    };
    Object.defineProperty(prototype, name, { value });
    Ctx()(prototype, name, 0);
    Arg('input', () => input, INPUT)(prototype, name, 1);
    Mutation(() => payload, { nullable: true, description: does })(prototype, name, { value });
  }
  Resolver()(VerbsResolver);
  return VerbsResolver;
}
