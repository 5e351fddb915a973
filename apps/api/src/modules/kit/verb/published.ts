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
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import { runVerb } from './run.ts';
import type { Noun, Owned } from './noun.ts';
import type { UnitVerb } from './unit-verbs.ts';
import type { Verb } from './verb.ts';

const INPUT = { description: 'What to do.' };
const NOTICES = { description: 'What you should know of what was done.' };
const small = (word: string) => word[0]!.toLowerCase() + word.slice(1);

type Verbs<Row> = Readonly<Record<string, Verb<Row>>>;

/**
 * Publishes the verbs of a noun: a mutation for each, one payload for all, and `viewerCan` on the
 * noun, which says beforehand what `perform` would say.
 *
 * @returns what goes into the slice's manifest: resolver classes, and the verbs that a unit offers
 */
export function published<Row extends Owned>(noun: Noun<Row>, verbs: Verbs<Row>) {
  const starts = Object.entries(verbs).filter(([, verb]) => verb.starts);
  const offered = starts.map(([name, { does, may = noun.may }]) => [name, { does, may }] as const);
  return {
    resolvers: [mutations(noun, verbs), permissions(noun, verbs)] as ClassType[],
    unitVerbs: Object.fromEntries(offered) as Record<string, UnitVerb>,
  };
}

function mutations<Row extends Owned>({ name: noun, rows, type }: Noun<Row>, verbs: Verbs<Row>) {
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
        return ctx.read.byKey(rows, done);
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
  const own = Object.entries(verbs).filter(([, { starts }]) => !starts);
  const reads = new Set(own.flatMap(([, verb]) => verb.while?.reads ?? []));
  noun.rows.needs = {
    ...noun.rows.needs,
    viewerCan: ['districtId', 'unitId', ...reads] as (keyof Row & string)[],
  };
  const does = Object.fromEntries(own.map(([name, verb]) => [name, verb.does]));
  const permission = permissionType(noun.name, `${noun.name}Verb`, noun.about, does);

  @Resolver(noun.type)
  class PermissionResolver {
    @FieldResolver(() => [permission], { description: 'What you may do to it, and why not.' })
    async viewerCan(@Root() row: Key & { unitId: string }, @Ctx() ctx: Context) {
      const { districtId, unitId } = row;
      const covering = await membershipsOver(ctx, { districtId, id: unitId });
      const verdictOf = (name: string): Verdict<unknown> => {
        const verb = verbs[name]!;
        const verdict = (verb.may ?? noun.may)(covering);
        const code = verdict.allowed ? (verb.while?.fault(row as never) ?? null) : null;
        return code ? { allowed: false, says: code } : verdict;
      };
      return permissionsOf(does, verdictOf, ctx.locale);
    }
  }
  return PermissionResolver;
}
