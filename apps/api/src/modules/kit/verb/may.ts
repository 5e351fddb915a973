import type { Context } from '#context';
import { forbidden } from '#kernel/errors';
import { parseGlobalId } from '#kernel/ids';
import type { Verdict } from '#kernel/permission';
import type { Move, Who } from '#modules/kit/step/lifecycle';
import {
  type Covering,
  membershipsOfPartner,
  membershipsOver,
} from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { type Ask, coveringOf, type Keeper, type Noun, type Owned, type Side } from './noun.ts';
import { anyMember, ruleOf } from './rules.ts';

/** Those of the side that an input's `sideId` names; all where it names none. */
export function asksAs<Row>(asks: readonly Ask<Row>[], row: Row, given: object) {
  const { sideId } = given as { sideId?: string | null };
  if (sideId == null) return asks;
  const id = parseGlobalId(sideId)?.id;
  return asks.filter(({ side }) => side && Object.values(side(row)).includes(id));
}

/** Asks a rule of whoever keeps a row. */
export const ofKeeper = (rule: Rule): Ask<Keeper>[] => [{ rule, over: coveringOf }];

/** Asks a rule, or else those whom a noun lets, of whoever keeps a row. */
export const asksIn = <Row extends Owned>({ may, also }: Noun<Row>, own?: Rule): Ask<Row>[] =>
  own || !also ? ofKeeper(own ?? may) : [...ofKeeper(may), also];

/** Allowed by the first that allows it, for its side; what the first says otherwise. */
export async function verdictOf<Row>(
  asks: readonly Ask<Row>[],
  ctx: Context,
  row: Row,
): Promise<Verdict<Covering> & { side?: Side }> {
  const verdicts = await Promise.all(
    asks.map(async ({ rule, over, side }) => ({
      ...rule(await over(ctx, row)),
      side: side?.(row),
    })),
  );
  if (verdicts.length === 0) return { allowed: false, says: 'FORBIDDEN_UNIT' };
  return verdicts.find(({ allowed }) => allowed) ?? verdicts[0]!;
}

/** The membership under which the actor does something, and for which side. @throws Refusal FORBIDDEN */
export async function permit<Row>(ctx: Context, asks: readonly Ask<Row>[], row: Row) {
  const verdict = await verdictOf(asks, ctx, row);
  if (!verdict.allowed) throw forbidden(verdict.says);
  return verdict;
}

/** The property of a column. */
const property = (column: string) => column.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());

/** The properties of a row that name its sides. */
export const sidesOf = ({ life }: Pick<Noun<never>, 'life'>) => {
  const { units = [], partners = [] } = life?.subject?.sides ?? {};
  return { units: units.map(property), partners: partners.map(property) };
};

/**
 * Asks the people of each side: of a unit as the move or the noun lets, of a partner whoever answers for
 * it.
 */
function ofSides<Row extends Owned>(noun: Noun<Row>, may?: Rule): Ask<Row>[] {
  const { units, partners } = sidesOf(noun);
  const idIn = (row: Row, name: string) => (row as Row & Record<string, string | null>)[name]!;
  return [
    ...units.map((name) => ({
      rule: may ?? ruleOf('SIDE', noun.may),
      over: async (ctx: Context, row: Row) =>
        idIn(row, name) === null
          ? []
          : membershipsOver(ctx, { districtId: row.districtId, id: idIn(row, name) }),
      side: (row: Row) => ({ sideUnitId: idIn(row, name) }),
    })),
    ...partners.map((name) => ({
      rule: anyMember,
      over: (ctx: Context, row: Row) => membershipsOfPartner(ctx, idIn(row, name)),
      side: (row: Row) => ({ sidePartnerId: idIn(row, name) }),
    })),
  ];
}

/** Who may do a move: its own rule, or that of each `who`, asked of the row's keeper or its sides. */
export const asksOf = <Row extends Owned>(
  noun: Noun<Row>,
  { who, may }: Pick<Move<string>, 'may' | 'who'>,
): Ask<Row>[] =>
  who.flatMap((each: Who) =>
    each === 'SIDE'
      ? ofSides(noun, may)
      : asksIn(noun, each === 'STAFF' ? may : (may ?? ruleOf(each, noun.may))),
  );
