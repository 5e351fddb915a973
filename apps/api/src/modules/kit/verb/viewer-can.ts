import {
  Args,
  ArgsType,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Resolver,
  Root,
} from 'type-graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import type { Context } from '#context';
import { permissionsOf, permissionType, type Verdict } from '#kernel/permission';
import { PRICE_OF_OBJECT } from '#kernel/price';
import { membershipsOver } from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import type { UnitRow } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import type { Verb } from './acting.ts';
import { sidesOf, verdictOf } from './may.ts';
import type { Noun, Owned } from './noun.ts';

/** Verbs that the same `viewerCan` speaks of, by their names. */
type Verbs<Of> = Readonly<Record<string, Of>>;
type VerdictOf<Row, Of> = (ctx: Context, row: Row, verb: Of) => Promise<Verdict<unknown>>;

interface Asked<Row, Of> {
  type: () => abstract new (...given: never[]) => object;
  /** Published name of what the verbs are done to, and that with its article. */
  noun: string;
  about: string;
  description: string;
  verdictOf: VerdictOf<Row, Of>;
}

/** The field `viewerCan`, which costs as much as verbs are asked about. */
function viewerCan<Row, Of extends { does: string }>(
  verbs: Verbs<Of>,
  { type, noun, about, description, verdictOf }: Asked<Row, Of>,
): ClassType {
  const every = Object.keys(verbs);
  const does = Object.fromEntries(every.map((name) => [name, verbs[name]!.does]));
  const { permission, verbEnum } = permissionType(noun, `${noun}Verb`, about, does);

  @ArgsType()
  class ViewerCanArgs {
    @Field(() => [verbEnum], { nullable: true, description: 'Those you ask about; null: all.' })
    verbs?: string[] | null;
  }
  const complexity = ({ args, childComplexity }: ComplexityEstimatorArgs) =>
    ((args as ViewerCanArgs).verbs ?? every).length * (PRICE_OF_OBJECT + childComplexity);

  @Resolver(type)
  class ViewerCanResolver {
    @FieldResolver(() => [permission], { complexity, description })
    async viewerCan(
      @Root() row: Row,
      @Ctx() ctx: Context,
      @Args(() => ViewerCanArgs) { verbs: asked }: ViewerCanArgs,
    ) {
      const names = [...new Set(asked ?? every)];
      const verdicts = await Promise.all(names.map((name) => verdictOf(ctx, row, verbs[name]!)));
      return permissionsOf(
        names.map((name, at) => [name, verdicts[at]!]),
        ctx.locale,
      );
    }
  }
  return ViewerCanResolver;
}

/** `viewerCan` of a noun, which says beforehand what `perform` of its verbs would say. */
export function nounPermissions(noun: Noun<never>, verbs: Verbs<Verb>): ClassType {
  const { needs, columns } = noun.shown ?? noun.rows;
  const reads = Object.values(verbs).flatMap((verb) => verb.while?.reads ?? []);
  const asks = Object.values(verbs).flatMap(({ offered }) => ('row' in offered ? offered.row : []));
  const { units, partners } = sidesOf(noun);
  const read = [
    ...new Set([
      'districtId',
      'unitId',
      ...reads,
      ...asks.flatMap((ask) => ask.reads ?? []),
      ...units,
      ...partners,
    ]),
  ];
  const lacking = read.filter((column) => !(column in columns));
  if (!needs || lacking.length > 0) throw new Error(`viewerCan of ${noun.name} lacks ${lacking}.`);
  // In place: other sources of the same type share it.
  Object.assign(needs, { viewerCan: read });
  return viewerCan<Owned, Verb>(verbs, {
    ...{ type: noun.type, noun: noun.name, about: noun.about },
    description: 'What you may do to it, and why not.',
    async verdictOf(ctx, row, verb) {
      const asks = 'row' in verb.offered ? verb.offered.row : [];
      const verdict = await verdictOf(asks, ctx, row as never);
      const code = verdict.allowed ? (verb.while?.fault(row as never) ?? null) : null;
      return code ? { allowed: false, says: code } : verdict;
    },
  });
}

/** `Unit.viewerCan`: what may be done in a unit that is no row of it yet, of every slice. */
export const unitPermissions = (verbs: Verbs<{ does: string; may: Rule }>) =>
  viewerCan<UnitRow, (typeof verbs)[string]>(verbs, {
    ...{ type: () => UnitType, noun: 'Unit', about: 'a unit' },
    description: 'What you may do in it, and why not.',
    verdictOf: async (ctx, unit, verb) => verb.may(await membershipsOver(ctx, unit)),
  });
