import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { ownTurn } from '#kernel/own-turn';
import { COUNTED_PER_ITEM } from '#kernel/price';
import { figureRows } from '#modules/figures/figure/figure.query';
import type { IndicatorRow } from '#modules/figures/indicator/indicator.query';
import { type Coverage, coverageOf } from './total.coverage.ts';
import { Tree, type TreeUnit } from './total.tree.ts';

/** Of how many units directly below a figure of some indicators is there, in a year. */
export type ReportedYear = Pick<Coverage, 'expectedChildren' | 'reportedChildren'> & {
  year: number;
  /** Of how many of the indicators. */
  reportedIndicators: number;
};

/** A unit of today's tree with the years that it was open in, and those whose figures the reader sees. */
interface Placed extends Omit<TreeUnit, 'existed' | 'visible' | 'known'> {
  open: number[] | null;
  visible: number[] | null;
}

/** That a unit told an indicator in a year. */
interface Told {
  unitId: string;
  indicatorId: string;
  year: number;
}

const VISIBLE = `u.id = any((select read_units())::uuid[])
  or (u.id = any((select partner_scope('OUTCOMES'))::uuid[])
    and daterange(make_date(y.year, 1, 1), make_date(y.year + 1, 1, 1))
      <@ ((select partner_windows('OUTCOMES')) ->> u.id::text)::datemultirange)`;

const OPEN = `coalesce(u.opened_on < make_date(y.year + 1, 1, 1), true)
  and coalesce(u.closed_on > make_date(y.year, 1, 1), true)`;

const REPORTED = `
  with below as materialized (
    select distinct p.district_id, p.descendant_id as id
      from unnest($1::smallint[], $2::uuid[]) k(district_id, id)
      join unit_path p on p.district_id = k.district_id and p.ancestor_id = k.id
  ), told as materialized (
    select distinct t.unit_id as "unitId", t.indicator_id as "indicatorId",
           extract(year from t.period_end - 1)::int as year
      from below o join ${figureRows.from} on t.district_id = o.district_id and t.unit_id = o.id
     where ${figureRows.where} and t.indicator_id = any($3::uuid[]) and t.period_end is not null
  ), years as materialized (select distinct year from told)
  select (select coalesce(json_agg(told), '[]'::json) from told) as told,
         (select coalesce(json_agg(x), '[]'::json) from (
            select u.id, u.kind, q.ancestor_id as "parentId",
                   (select array_agg(y.year) from years y where ${OPEN}) as open,
                   (select array_agg(y.year) from years y where ${VISIBLE}) as visible
              from below b
              join unit u on u.district_id = b.district_id and u.id = b.id
              left join unit_path q
                on q.district_id = u.district_id and q.descendant_id = u.id and q.depth = 1) x) as units`;

type Asked = Pick<IndicatorRow, 'id' | 'levels'>;

/**
 * The years of which a figure of some indicators is there at or below a unit, the latest first, each
 * with how many units directly below reported any of them: one statement for all units.
 */
export function reportedYears(
  ctx: Context,
  { districtId, id }: Key,
  indicators: readonly Asked[],
): Promise<ReportedYear[]> {
  const ids = indicators.map((indicator) => indicator.id).sort();
  return ctx.read.batch(`total.reported ${ids.join()}`, { districtId, id }, async (keys) => {
    const [row] = await ctx.run(REPORTED, [
      keys.map((key) => key.districtId),
      keys.map((key) => key.id),
      ids,
    ]);
    const { told, units } = row as unknown as { told: Told[]; units: Placed[] };
    ctx.read.spend(units.length + told.length / COUNTED_PER_ITEM);
    const years: ReportedYear[][] = [];
    for (const key of keys) {
      await ownTurn();
      years.push(yearsAt(key.id, indicators, { told, units }));
    }
    return years;
  });
}

function yearsAt(
  rootId: string,
  indicators: readonly Asked[],
  { told, units }: { told: readonly Told[]; units: readonly Placed[] },
): ReportedYear[] {
  const below = new Set(new Tree(rootId, units.map(inAnyYear)).unitIds);
  const byYear = Map.groupBy(
    told.filter(({ unitId }) => below.has(unitId)),
    ({ year }) => year,
  );
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => {
      const tree = new Tree(rootId, units.map(inYear(year)));
      const telling = new Set(own.map(({ unitId }) => unitId));
      // What a unit tells of all that is below it is its own: nobody below has reported by that.
      const gaps = indicators.map(({ levels }) => tree.gaps(levels, telling, new Set()));
      const [expected, lacking] = [
        gaps.flatMap((gap) => gap.expected),
        gaps.flatMap((gap) => gap.lacking),
      ];
      return {
        year,
        ...childrenOf(coverageOf(tree, { expected, lacking, unseen: [] }, own)),
        reportedIndicators: new Set(own.map(({ indicatorId }) => indicatorId)).size,
      };
    });
}

const childrenOf = ({ expectedChildren, reportedChildren }: Coverage) => ({
  expectedChildren,
  reportedChildren,
});

const inAnyYear = (unit: Placed): TreeUnit => ({
  ...unit,
  ...{ existed: true, visible: true, known: true },
});

const inYear =
  (year: number) =>
  ({ open, visible, ...unit }: Placed): TreeUnit => ({
    ...unit,
    existed: open?.includes(year) ?? false,
    visible: visible?.includes(year) ?? false,
    known: true,
  });
