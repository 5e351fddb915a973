import type { Context } from '#context';
import { forbidden } from '#kernel/errors';
import type { Verdict } from '#kernel/permission';
import type { Move, Who } from '#modules/kit/step/lifecycle';
import {
  type Covering,
  membershipsOfPartner,
  membershipsOver,
} from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';
import { coveringOf, type Keeper, type Noun, type Owned } from './noun.ts';
import { anyMember, ruleOf } from './rules.ts';

/** A rule, with whose people it is asked of. */
export interface Ask<Row> {
  rule: Rule;
  over: (ctx: Context, row: Row) => Promise<readonly Covering[]>;
}

/** Asks a rule of whoever keeps a row. */
export const ofKeeper = (rule: Rule): Ask<Keeper>[] => [{ rule, over: coveringOf }];

/** Allowed by the first that allows it; what the first says otherwise. */
export async function verdictOf<Row>(
  asks: readonly Ask<Row>[],
  ctx: Context,
  row: Row,
): Promise<Verdict<Covering>> {
  const verdicts = await Promise.all(
    asks.map(async ({ rule, over }) => rule(await over(ctx, row))),
  );
  return verdicts.find(({ allowed }) => allowed) ?? verdicts[0]!;
}

/** The membership under which the actor does something. @throws Refusal FORBIDDEN */
export async function permit<Row>(ctx: Context, asks: readonly Ask<Row>[], row: Row) {
  const verdict = await verdictOf(asks, ctx, row);
  if (!verdict.allowed) throw forbidden(verdict.says);
  return verdict.membership;
}

/** The property of a column. */
const property = (column: string) => column.replace(/_(\w)/g, (_, c: string) => c.toUpperCase());

/** The properties of a row that name its sides. */
export const sidesOf = ({ life }: Pick<Noun<never>, 'life'>) => {
  const { units = [], partners = [] } = life?.subject?.sides ?? {};
  return { units: units.map(property), partners: partners.map(property) };
};

/** Asks the people of each side, whom nobody from above answers for: units as the noun lets, a partner's all. */
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
    })),
    ...partners.map((name) => ({
      rule: may ?? anyMember,
      over: (ctx: Context, row: Row) => membershipsOfPartner(ctx, idIn(row, name)),
    })),
  ];
}

/** Who may do a move: its own rule, or that of each `who`, asked of the row's keeper or its sides. */
export const asksOf = <Row extends Owned>(
  noun: Noun<Row>,
  { who, may }: Pick<Move<string>, 'may' | 'who'>,
): Ask<Row>[] =>
  who.flatMap((each: Who) =>
    each === 'SIDE' ? ofSides(noun, may) : ofKeeper(may ?? ruleOf(each, noun.may)),
  );
