import { Args, ArgsType, type ClassType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '#context';
import type { Edge } from '#database/read-sql';
import type { RowSource } from '#database/rows';
import { notFound, Refusal } from '#kernel/errors';
import { type Key, type NodeType, parseGlobalId } from '#kernel/ids';
import type { listing } from './listing.ts';
import { findNode } from '#modules/kit/slice/nodes';
import { isUnitCode, unitNamed, unitTypeName } from '#modules/tenancy/unit/unit.query';

/** The lists of a noun by what they may hang under: the kinds of units are one, `Unit`. */
type Under<Row> = Partial<Record<Exclude<NodeType, UnitKind> | 'Unit', Edge<Row>>>;
type UnitKind = 'District' | 'Street' | 'Community' | 'Site';

const UNITS: ReadonlySet<string> = new Set<UnitKind>(['District', 'Street', 'Community', 'Site']);

/** What an id names, a unit by its code too. @throws Refusal NOT_FOUND when it is not the reader's to see */
async function parentOf(ctx: Context, id: string): Promise<Key & { type: NodeType }> {
  const unit = isUnitCode(id) ? await unitNamed(ctx, id) : null;
  if (unit) {
    ctx.read.spend(1);
    return { type: unitTypeName(unit), districtId: unit.districtId, id: unit.id };
  }
  const parent = parseGlobalId(id);
  if (!parent || !(await findNode(ctx, id))) throw notFound();
  return parent;
}

const BINNED = {
  defaultValue: false,
  description: 'Those in the bin instead, of units that you may write for.',
};

const inBin = <Row>(edge: Edge<Row>, rows: RowSource<Row>): Edge<Row> => ({
  ...edge,
  name: `${edge.name}.bin`,
  rows,
});

interface RootList<Row> {
  /** The rows of one parent, by its type. */
  of: Under<Row>;
  /** The rows of a unit and everything below it. */
  below?: Edge<Row>;
  /** Its rows in the bin, where it has one. */
  bin?: RowSource<Row>;
  connection: ClassType<object>;
  /** What it gives, for people. */
  says: string;
}

/**
 * A list at the root, `activities(of:, below:, first, …)`, of what belongs to one parent: said once in
 * the schema, where a nested list is printed for every type that has it.
 *
 * @param name of the field, the plural of the type
 */
export function rootList<Row>(
  name: string,
  listed: ReturnType<typeof listing>,
  { of, below, bin, connection, says }: RootList<Row>,
): ClassType {
  const parents = Object.keys(of).join(', ');
  const orCode = 'Unit' in of ? ' A unit also by its administrative code.' : '';

  @ArgsType()
  class RootArgs extends listed.Args {
    @Field(() => ID, { description: `Whose: the id of one of ${parents}.${orCode}` })
    of!: string;

    @Field(() => Boolean, {
      defaultValue: false,
      description: 'Of a unit: also what everything below it has. Refused of all else.',
    })
    below!: boolean;

    binned?: boolean;
  }
  if (bin) Field(() => Boolean, BINNED)(RootArgs.prototype, 'binned');

  @Resolver()
  class RootListResolver {
    @Query(() => connection, {
      name,
      nullable: true,
      description: `${says} Null only with an error.`,
    })
    async list(@Ctx() ctx: Context, @Args(() => RootArgs) args: RootArgs) {
      const { of: id, below: deep, binned, ...asked } = args;
      const parent = await parentOf(ctx, id);
      const type = (UNITS.has(parent.type) ? 'Unit' : parent.type) as keyof Under<Row>;
      const edge = deep ? type === 'Unit' && below : of[type];
      if (!edge) throw new Refusal('BAD_USER_INPUT', 'UNKNOWN');
      const read = binned ? inBin(edge, bin!) : edge;
      return ctx.read.childrenOf(parent, { edge: read, ...listed.asked(asked) });
    }
  }
  return RootListResolver;
}
