import type { Context } from '#context';
import type { Key } from '#kernel/ids';
import { figureRows } from '#modules/figures/figure/figure.query';
import { MEASURED, type MeasuredRow } from '#modules/figures/reading/measured.query';
import type { Days } from '#modules/figures/reading/days.rule';
import type { TreeFigure, TreeQuestion } from './total.sorter.ts';
import type { TreeUnit } from './total.tree.ts';

/** A figure that may matter to a total. */
export type PartRow = MeasuredRow & Pick<TreeFigure, 'jointOwnerId' | 'sited'>;

export interface NamedUnit extends TreeUnit {
  districtId: number;
  name: string;
  nameEn: string | null;
}

/** All that totals over some units are made of: units by code and name, figures in their order. */
export interface Material {
  units: NamedUnit[];
  figures: PartRow[];
}

/** Figures of a unit are seen by staff over it, and by partners for the dates of an agreement. */
const VISIBLE = `u.id = any((select read_units())::uuid[])
  or (u.id = any((select partner_scope('OUTCOMES'))::uuid[])
    and daterange($3::date, $4::date)
      <@ ((select partner_windows('OUTCOMES')) ->> u.id::text)::datemultirange)`;

/** Staff know the units of their districts, a partner those that it has an agreement on. */
const KNOWN = `u.district_id = any((select staff_districts())::smallint[])
  or u.id = any((select partner_scope('BASICS'))::uuid[])`;

const UNITS = `
  select u.district_id as "districtId", u.id, u.kind, v.name, v.name_en as "nameEn",
         q.ancestor_id as "parentId", (${VISIBLE}) as visible, (${KNOWN}) as known,
         coalesce(u.opened_on < $4::date, true) and coalesce(u.closed_on > $3::date, true) as existed
    from (select distinct district_id, id from below) b
    join unit u on u.district_id = b.district_id and u.id = b.id
    left join unit_path q on q.district_id = u.district_id and q.descendant_id = u.id and q.depth = 1
    left join lateral (
      select v.name, v.name_en, v.code from unit_version v
       where v.district_id = u.district_id and v.unit_id = u.id
       order by v.valid @> local_today() desc, upper(v.valid) desc nulls first limit 1) v on true
   order by v.code nulls last, v.name, u.id`;

/** The owner of a program whose one result belongs to several units; what is held by site adds up. */
export const JOINT_OWNER = `case when exists (select from participation j
    join program g on g.district_id = j.district_id and g.id = j.program_id
    where j.district_id = t.district_id and j.program_id = t.program_id
      and j.state = 'ACCEPTED' and g.sharing = 'SHARED') then t.program_unit_id end`;

const SITED = `exists (select from program g where g.district_id = t.district_id
    and g.id = t.program_id and g.sharing = 'BY_SITE')`;

const FIGURES = `
  select ${MEASURED}, ${JOINT_OWNER} as "jointOwnerId", ${SITED} as sited
    from below o join ${figureRows.from}
      on t.district_id = o.district_id and t.unit_id = o.id and t.indicator_id = o.indicator_id
    ${figureRows.decorate}
   where ${figureRows.where}
     and ($6::text is null or t.dimension = $6::text)
     and coalesce(t.period_end > $3::date, true) and coalesce(t.period_start < $4::date, true)
   order by t.dimension nulls first, t.period_end desc nulls last, t.id`;

/** What a total is asked of: a unit and an indicator. */
export interface Place {
  unit: Key;
  indicatorId: string;
}

/**
 * Units at and below some units, and the figures of their indicators there whose period meets another.
 */
export async function materialOf(
  ctx: Context,
  places: readonly Place[],
  { dimension, period }: Pick<TreeQuestion, 'dimension'> & { period: Days },
): Promise<Material> {
  const [row] = await ctx.run(
    `with below as materialized (
       select distinct p.district_id, p.descendant_id as id, k.indicator_id
         from unnest($1::smallint[], $2::uuid[], $5::uuid[]) k(district_id, id, indicator_id)
         join unit_path p on p.district_id = k.district_id and p.ancestor_id = k.id)
     select (select coalesce(json_agg(x), '[]'::json) from (${UNITS}) x) as units,
            (select coalesce(json_agg(x), '[]'::json) from (${FIGURES}) x) as figures`,
    [
      places.map(({ unit }) => unit.districtId),
      places.map(({ unit }) => unit.id),
      period.start,
      period.end,
      places.map(({ indicatorId }) => indicatorId),
      dimension,
    ],
  );
  const material = row as unknown as Material;
  ctx.read.spend(material.units.length + material.figures.length);
  return material;
}
