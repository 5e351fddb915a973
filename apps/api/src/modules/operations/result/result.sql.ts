import { boundsJson } from '#modules/figures/figure/figure.sql';
import { measureJson } from '#modules/figures/measure/measure.query';

/** A figure `t` of indicator `i` with measure `m` and source `s`, as a result keeps it. */
const FROZEN = `jsonb_build_object('figureId', t.id, 'slotId', t.slot_id, 'indicatorId', i.id,
  'name', i.name, 'nameEn', i.name_en, 'dimension', t.dimension,
  'dimensionEn', (select d.name_en from indicator_dimension d
     where d.indicator_id = t.indicator_id and d.name = t.dimension
       and (d.owner_district_id is null or d.owner_district_id = t.district_id)
     order by d.owner_district_id nulls first limit 1),
  'measure', ${measureJson('m')}, 'value', trim_scale(t.value)::text, 'qualifier', t.qualifier,
  'bounds', ${boundsJson('t.bounds')}, 'wording', t.wording, 'basis', t.basis,
  'periodStart', t.period_start, 'periodEnd', t.period_end, 'grain', t.grain,
  'periodText', t.period_text, 'periodInferred', t.period_inferred,
  'source', jsonb_build_object('title', s.title, 'titleEn', s.title_en, 'reference', s.reference))`;

/**
 * What the result of programs would be now, from figures of their owners; sensitive ones are counted alone.
 * $1: district, $2: programs.
 */
export const PROPOSAL = `
  select g.id as "programId", g.unit_id as "unitId", g.result_edition + 1 as edition,
    g.shares_version as "sharesVersion", f.told_on::text as "toldOn", f.ids as "figureIds",
    u.ids as "unitIds", u.agreed as "sharesAgreed", w.names as warned, c.content,
    coalesce((select l.content = c.content from program_result l
      where l.district_id = g.district_id and l.program_id = g.id and l.edition = g.result_edition), false)
      as same, result_state(g.district_id, g.id) as state
  from program g
  cross join lateral (
    select coalesce(array_agg(t.id order by t.id) filter (where not i.sensitive), '{}') as ids,
      coalesce(jsonb_agg(${FROZEN} order by i.code, t.dimension nulls first, t.period_start, t.id)
        filter (where not i.sensitive), '[]') as figures,
      count(*) filter (where i.sensitive) as sensitive,
      daterange(case when bool_and(t.period_start is not null) then min(t.period_start) end,
        case when bool_and(t.period_end is not null) then max(t.period_end) end) as told_on
    from figure t join indicator i on i.id = t.indicator_id join measure m on m.code = t.measure_code
      join source s on s.district_id = t.district_id and s.id = t.source_id
   where t.district_id = g.district_id and t.program_id = g.id and t.unit_id = g.unit_id
     and t.superseded_at is null) f
  cross join lateral (
    select coalesce(array_agg(p.participant_id order by p.participant_id), '{}') as ids,
      -- No weights at all: a result without shares.
      not coalesce(bool_or(p.weight is not null), false) or bool_and(p.weight is not null
        and p.agreed_version is not distinct from g.shares_version) as agreed,
      coalesce(jsonb_agg(jsonb_build_object('unitId', p.participant_id, 'name', v.name,
        'nameEn', v.name_en, 'weight', p.weight) order by v.code nulls last, v.name, p.id), '[]') as units
    from participation p
    left join unit_version v on v.district_id = p.district_id and v.unit_id = p.participant_id
      and v.valid @> local_today()
   where p.district_id = g.district_id and p.program_id = g.id and p.state = 'ACCEPTED') u
  cross join lateral (
    select string_agg(distinct i.name, ' · ') as names
    from finding n join figure t on t.district_id = n.district_id and t.id = any(n.figure_ids)
      join indicator i on i.id = t.indicator_id
   where n.district_id = g.district_id and n.state = 'OPEN' and n.severity = 'WARNING'
     and n.figure_ids && f.ids and t.id = any(f.ids)) w
  cross join lateral (select jsonb_build_object(
    'figures', f.figures, 'units', u.units, 'sensitive', f.sensitive) as content) c
 where g.district_id = $1 and g.id = any($2::uuid[])`;
