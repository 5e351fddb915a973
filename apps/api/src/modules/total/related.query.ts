import type { Context } from '../../context.ts';
import type { Key } from '../../kernel/ids.ts';
import { figureRows } from '../figure/figure.query.ts';
import { MEASURED, type MeasuredRow } from './measured.query.ts';

/** What a rate is computed from, as the catalogue relates it. */
export interface RelatedFigure {
  kind: 'NUMERATOR' | 'DENOMINATOR';
  /** The indicator that is related; null where the reader does not see it. */
  indicator: string | null;
  indicatorEn: string | null;
  dimension: string | null;
  /** Null when the unit has no such figure. */
  figure: MeasuredRow | null;
}

/** How the period of a related figure must lie to the rate's. */
const PERIODS = {
  SAME: '(t.period_start, t.period_end) is not distinct from (f.period_start, f.period_end)',
  MEETING: 'daterange(t.period_start, t.period_end) && daterange(f.period_start, f.period_end)',
} as const;

/** Relations of a figure `f`; a relation without dimensions holds for each that both sides have. */
const RELATIONS = `
  select distinct r.kind, r.from_id, case when r.from_dimension is not null then r.from_dimension
         when r.to_dimension is null then f.dimension end as dimension
    from indicator_relation r
   where r.to_id = f.indicator_id and r.kind in ('NUMERATOR', 'DENOMINATOR')
     and (r.to_dimension is null or r.to_dimension = f.dimension)
     and (r.owner_district_id is null or r.owner_district_id = f.district_id)`;

/** The latest figure `t` of a relation `r`: of the rate's own program before one of the unit. */
const latest = (period: keyof typeof PERIODS) => `
  select t.* from figure t join indicator o on o.id = t.indicator_id and o.basis = t.basis
   where t.district_id = f.district_id and t.unit_id = f.unit_id and t.indicator_id = r.from_id
     and t.dimension is not distinct from r.dimension
     and (t.program_id is null or t.program_id = f.program_id)
     and t.superseded_at is null and ${PERIODS[period]}
   order by t.period_end desc nulls last, t.program_id nulls last, t.id desc limit 1`;

/** What each of some figures is computed from: the related figures of its unit, latest first. */
export async function relatedTo(
  ctx: Context,
  figures: readonly Key[],
  period: keyof typeof PERIODS,
): Promise<RelatedFigure[][]> {
  const answer = await ctx.run(
    `select k.n, json_agg(json_build_object('kind', r.kind, 'indicator', c.name,
              'indicatorEn', c.name_en, 'dimension', r.dimension, 'figure', x.figure) order by r.kind, c.name, r.dimension) as related
       from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)
       join figure f on f.district_id = k.district_id and f.id = k.id
       cross join lateral (${RELATIONS}) r
       left join indicator c on c.id = r.from_id
       left join lateral (
         select to_json(y) as figure from (
           select ${MEASURED} from (${latest(period)}) t ${figureRows.decorate}) y) x on true
      group by k.n`,
    [figures.map(({ districtId }) => districtId), figures.map(({ id }) => id)],
  );
  const related = new Map(answer.map(({ n, related }) => [Number(n), related as RelatedFigure[]]));
  return figures.map((_, at) => related.get(at + 1) ?? []);
}

/** What a rate is computed from within the dates that its period meets. */
export function relatedMeeting(ctx: Context, { districtId, id }: Key): Promise<RelatedFigure[]> {
  return ctx.read.batch('figure.related', { districtId, id }, (keys) =>
    relatedTo(ctx, keys, 'MEETING'),
  );
}
