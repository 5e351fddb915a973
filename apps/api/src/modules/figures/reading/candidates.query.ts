import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { FIT, FIT_DECORATE, type FitRow, type MeasuredRow } from './measured.query.ts';
import { type Place, type Relation, Relatives, type Time } from './related.rule.ts';

/** What a rate is computed from, as the catalogue relates it. */
export interface RelatedFigure {
  kind: Relation['kind'];
  /** The indicator that is related; null where the reader does not see it. */
  indicator: string | null;
  indicatorEn: string | null;
  dimension: string | null;
  /** Several of one flow add up. Empty when the unit has no such figure, or several may be meant. */
  figures: readonly MeasuredRow[];
}

type NamedRelation = Relation &
  Pick<RelatedFigure, 'indicator' | 'indicatorEn'> & { districtId: number };

interface Candidates {
  asked: (Place & { districtId: number; n: number })[];
  relations: NamedRelation[];
  figures: FitRow[];
}

const KINDS = ['DENOMINATOR', 'NUMERATOR'] as const;

const ASKED = `
  select k.n, t.district_id as "districtId", t.id, t.unit_id as "unitId", t.program_id as "programId",
         t.indicator_id as "indicatorId", t.dimension,
         t.period_start as "periodStart", t.period_end as "periodEnd"
    from unnest($1::smallint[], $2::uuid[]) with ordinality k(district_id, id, n)
    join figure t on t.district_id = k.district_id and t.id = k.id`;

const RELATIONS = `
  select a."districtId", r.kind, r.from_id as "fromId", r.from_dimension as "fromDimension",
         r.to_id as "toId", r.to_dimension as "toDimension",
         c.name as indicator, c.name_en as "indicatorEn"
    from (select distinct "districtId", "indicatorId" from asked) a
    join indicator_relation r on r.to_id = a."indicatorId" and r.kind in ('DENOMINATOR', 'NUMERATOR')
     and (r.owner_district_id is null or r.owner_district_id = a."districtId")
    left join indicator c on c.id = r.from_id`;

/** Wider than what is chosen from: whatever has a day in common, of any dimension and program. */
const NEAR = `
  select distinct t.district_id, t.id
    from (select distinct "districtId", "unitId", "indicatorId", "periodStart", "periodEnd" from asked) a
    join relations r on r."districtId" = a."districtId" and r."toId" = a."indicatorId"
    join figure t on t.district_id = a."districtId" and t.unit_id = a."unitId"
     and t.indicator_id = r."fromId" and t.superseded_at is null
     and daterange(t.period_start, t.period_end) && daterange(a."periodStart", a."periodEnd")`;

const FIGURES = `
  select ${FIT} from near o
    join figure t on t.district_id = o.district_id and t.id = o.id ${FIT_DECORATE}`;

const listOf = (rows: string, order: string) =>
  `(select coalesce(json_agg(x order by ${order}), '[]'::json) from (${rows}) x)`;

const CANDIDATES = `
  with asked as materialized (${ASKED}), relations as materialized (${RELATIONS}),
       near as materialized (${NEAR})
  select ${listOf('select * from asked', 'x.n')} as asked, ${listOf(FIGURES, 'x.id')} as figures,
         ${listOf('select * from relations', 'x.indicator, x."fromDimension"')} as relations`;

/** What each of some figures is computed from: the related figures of its unit. */
export async function relatedTo(
  ctx: Context,
  figures: readonly Key[],
  time: Time,
): Promise<RelatedFigure[][]> {
  const keys = [figures.map(({ districtId }) => districtId), figures.map(({ id }) => id)];
  const [row] = await ctx.run(CANDIDATES, keys);
  const { asked, relations, figures: near } = row as unknown as Candidates;
  ctx.read.spend(asked.length + near.length);
  const relatives = new Map<number, Relatives<FitRow, NamedRelation>>();
  for (const districtId of new Set(asked.map((figure) => figure.districtId))) {
    const own = (of: { districtId: number }) => of.districtId === districtId;
    relatives.set(districtId, new Relatives(near.filter(own), relations.filter(own)));
  }
  const related = new Map<number, RelatedFigure[]>();
  for (const { n, districtId, ...figure } of asked) {
    related.set(n, toldOf(relatives.get(districtId)!, figure, time));
  }
  return figures.map((_, at) => related.get(at + 1) ?? []);
}

function toldOf(relatives: Relatives<FitRow, NamedRelation>, figure: Place, time: Time) {
  return KINDS.flatMap((kind) => relatives.of(figure, kind, time)).map(
    ({ relation: { kind, indicator, indicatorEn }, dimension, figures }): RelatedFigure => ({
      ...{ kind, indicator, indicatorEn, dimension, figures },
    }),
  );
}

/** What a rate is computed from, of its period or standing within it. */
export function relatedStanding(ctx: Context, { districtId, id }: Key): Promise<RelatedFigure[]> {
  return ctx.read.batch('figure.related', { districtId, id }, (keys) =>
    relatedTo(ctx, keys, 'SAME_OR_STANDING'),
  );
}
