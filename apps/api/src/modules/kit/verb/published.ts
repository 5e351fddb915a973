import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { type NoticeCode, noticesIn, NoticeType } from '#kernel/notice';
import { payloadType } from '#kernel/payload';
import { permissionsOf, permissionType, type Verdict } from '#kernel/permission';
import { runVerb } from '#database/run-verb';
import { coveringOf, type Noun, type Owned, type Rule } from './noun.ts';
import type { UnitVerb } from './unit-verbs.ts';
import type { Verb } from './acting.ts';

const INPUT = { description: 'What to do.' };
const NOTICES = { description: 'What you should know of what was done.' };
const small = (word: string) => word[0]!.toLowerCase() + word.slice(1);

type Said = [verb: string, verdict: Verdict<unknown>];
type Verbs<Row> = Readonly<Record<string, Verb<Row>>>;

/**
 * Publishes the verbs of a noun: a mutation for each, one payload for all, and `viewerCan` on the
 * noun, which says beforehand what `perform` would say.
 *
 * @returns what goes into the slice's manifest: resolver classes, and the verbs that a unit offers
 */
export function published<Row extends Owned>(noun: Noun<Row>, verbs: Verbs<Row>) {
  const read = (ctx: Context, key: Key): Promise<object | null> =>
    noun.shown ? ctx.read.byKey(noun.shown, key) : ctx.read.byKey(noun.rows, key);
  const own = Object.entries(verbs).filter(([, { offeredBy }]) => offeredBy !== 'unit');
  return {
    resolvers: [
      mutations(noun, verbs, read),
      ...(own.length > 0 ? [permissions(noun, Object.fromEntries(own))] : []),
    ] as ClassType[],
    unitVerbs: unitVerbsOf(noun, verbs),
  };
}

/** The verbs that a unit offers. */
export function unitVerbsOf<Row>(noun: { may: Rule }, verbs: Verbs<Row>): Record<string, UnitVerb> {
  const offered = Object.entries(verbs).filter(
    ([, { offeredBy = 'row' }]) => offeredBy === 'unit' || offeredBy === 'both',
  );
  return Object.fromEntries(
    offered.map(([name, { does, may = noun.may }]) => [name, { does, may }]),
  );
}

/**
 * A mutation for each verb, with one payload for all.
 *
 * @param read gives what the payload shows of a row; left out where the verbs say it themselves
 */
export function mutations<Row>(
  { name: noun, type }: { name: string; type: () => ClassType<object> },
  verbs: Verbs<Row>,
  read?: (ctx: Context, key: Key) => Promise<object | null>,
): ClassType {
  class VerbsResolver {}
  const { prototype } = VerbsResolver;
  const payload = payloadType(noun, small(noun), type);
  Field(() => [NoticeType], NOTICES)(payload.prototype, 'notices');
  for (const [name, { input, does, perform }] of Object.entries(verbs)) {
    const value = async (ctx: Context, given: object) => {
      const told: NoticeCode[] = [];
      const payload = await runVerb(ctx, small(noun), async () => {
        const done = await perform(ctx, name, given as never);
        told.push(...(done.notices ?? []));
        ctx.read.forget();
        return done.shown ?? read?.(ctx, done) ?? null;
      });
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

function permissions<Row extends Owned>(noun: Noun<Row>, verbs: Verbs<Row>) {
  const { needs, columns } = noun.shown ?? noun.rows;
  const reads = Object.values(verbs).flatMap((verb) => verb.while?.reads ?? []);
  const viewerCan = [...new Set(['districtId', 'unitId', ...reads])];
  const lacking = viewerCan.filter((column) => !(column in columns));
  if (!needs || lacking.length > 0) throw new Error(`viewerCan of ${noun.name} lacks ${lacking}.`);
  // In place: other sources of the same type share it.
  Object.assign(needs, { viewerCan });
  const does = Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, verb.does]));
  const permission = permissionType(noun.name, `${noun.name}Verb`, noun.about, does);

  @Resolver(noun.type)
  class PermissionResolver {
    @FieldResolver(() => [permission], { description: 'What you may do to it, and why not.' })
    async viewerCan(@Root() row: Row, @Ctx() ctx: Context) {
      const asked = Object.entries(verbs).map(async ([name, verb]): Promise<Said> => {
        const covering = await (verb.covering ?? coveringOf)(ctx, row);
        const verdict = (verb.may ?? noun.may)(covering);
        const code = verdict.allowed ? (verb.while?.fault(row) ?? null) : null;
        return [name, code ? { allowed: false, says: code } : verdict] as const;
      });
      const verdicts: Record<string, Verdict<unknown>> = Object.fromEntries(
        await Promise.all(asked),
      );
      return permissionsOf(does, (name) => verdicts[name]!, ctx.locale);
    }
  }
  return PermissionResolver;
}
