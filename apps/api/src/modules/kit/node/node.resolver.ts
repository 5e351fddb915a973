import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import { Refusal } from '#kernel/errors';
import { type Key, type NodeType as NodeTypeName, parseGlobalId } from '#kernel/ids';
import { NodeType, type TypedRow } from '#kernel/node';
import { PAGE_MAX } from '#kernel/page';
import { PRICE_OF_NOTHING } from '#kernel/price';
import { activityRows } from '#modules/operations/activity/activity.query';
import { everyFigureRows } from '#modules/figures/figure/figure.query';
import { everyTargetRows } from '#modules/figures/figure/target.query';
import { outcomeRows } from '#modules/figures/figure/outcome.query';
import { findingRows } from '#modules/figures/finding/finding.query';
import { indicatorRows, relationRows } from '#modules/figures/indicator/indicator.query';
import { partnerRows } from '#modules/tenancy/partner/partner.query';
import { participationRows, programRows } from '#modules/program/program/program.query';
import { stepRows } from '#modules/kit/step/step.query';
import { sourceRows } from '#modules/figures/source/source.query';
import { myAccount } from '#modules/tenancy/identity/membership.query';
import { unitNamed } from '#modules/tenancy/unit/unit.query';

type Finder = (ctx: Context, id: string, key: Key) => Promise<object | null>;

const row =
  <Row extends object>(source: RowSource<Row>): Finder =>
  (ctx, _, key) =>
    ctx.read.byKey(source, key);

const ownAccount: Finder = async (ctx, _, { id }) =>
  id === ctx.actor.accountId ? myAccount(ctx) : null;

/** Every type with an id: whatever an answer names can be read again by whoever got it. */
const FINDERS: Record<NodeTypeName, Finder> = {
  District: unitNamed,
  Street: unitNamed,
  Community: unitNamed,
  Site: unitNamed,
  Program: row(programRows),
  Participation: row(participationRows),
  Partner: row(partnerRows),
  Activity: row(activityRows),
  Indicator: row(indicatorRows),
  IndicatorRelation: row(relationRows),
  Figure: row(everyFigureRows),
  Outcome: row(outcomeRows),
  Target: row(everyTargetRows),
  Finding: row(findingRows),
  Source: row(sourceRows),
  Step: row(stepRows),
  Account: ownAccount,
};

async function find(ctx: Context, id: string): Promise<TypedRow | null> {
  const key = parseGlobalId(id);
  const found = key && (await FINDERS[key.type](ctx, id, key));
  if (!found) return null;
  ctx.read.spend(1);
  return { ...found, __typename: key!.type };
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its id; null when it is not yours to see.',
  })
  node(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'A global id.' }) id: string) {
    void ctx.actor;
    return find(ctx, id);
  }

  @Query(() => [NodeType], {
    nullable: 'itemsAndList',
    description: `Up to ${PAGE_MAX} things by their ids, in order; null for each that is not yours to see.`,
  })
  async nodes(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
  ) {
    void ctx.actor;
    if (ids.length > PAGE_MAX)
      throw new Refusal('BAD_USER_INPUT', 'PAGE_SIZE', { limit: PAGE_MAX });
    // Whatever is named twice is read, and charged, once.
    const found = new Map([...new Set(ids)].map((id) => [id, find(ctx, id)]));
    const rows = await Promise.all(found.values());
    ctx.read.spend(rows.filter((own) => own === null).length * PRICE_OF_NOTHING);
    return Promise.all(ids.map((id) => found.get(id)));
  }
}
