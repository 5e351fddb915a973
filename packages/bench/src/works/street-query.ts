/** Work 1 to the API: a street, its communities, programs, partners and outcomes. */
export const API_STREET = `
  query Street($id: ID!) {
    unit(id: $id) {
      name
      ... on Street {
        communities(first: 20) {
          nodes {
            name
            programs(first: 20) {
              nodes {
                title
                partners(first: 20) { nodes { name kind } }
                outcomes(first: 20) {
                  nodes {
                    figure { value }
                    target { value }
                    indicator { name measure { word } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }`;

/** The same to PostGraphile, in the order of the API's lists. */
export const POSTGRAPHILE_STREET = `
  query Street($districtId: Int!, $id: UUID!) {
    benchCurrentUnitByDistrictIdAndRowId(districtId: $districtId, rowId: $id) {
      name
      children(first: 20, condition: { kind: "COMMUNITY" }, orderBy: [NAME_ASC, PRIMARY_KEY_ASC]) {
        nodes {
          name
          programs(
            first: 20
            condition: { deletedAt: null }
            orderBy: [STARTS_ON_DESC, PRIMARY_KEY_DESC]
          ) {
            nodes {
              title
              programPartnersByDistrictIdAndProgramId(first: 20) {
                nodes { partnerByPartnerId { name kind } }
              }
              outcomes(first: 20, orderBy: [PERIOD_END_DESC, PRIMARY_KEY_DESC]) {
                nodes {
                  value
                  targetValue
                  indicator { name measureByMeasureCode { word } }
                }
              }
            }
          }
        }
      }
    }
  }`;

/** The same as one statement: $1 district, $2 street. */
export const SQL_STREET = `
  select json_build_object('name', s.name, 'communities', (
    select coalesce(json_agg(json_build_object('name', c.name, 'programs', c.programs)), '[]')
      from (
        select v.name, p.programs
          from unit t
          join unit_version v on v.district_id = t.district_id and v.unit_id = t.id
            and v.valid @> local_today()
          cross join lateral (
            select coalesce(json_agg(json_build_object('title', p.title,
                'partners', pp.partners, 'outcomes', o.outcomes)), '[]') as programs
              from (
                select p.district_id, p.id, p.title from program p
                 where p.district_id = t.district_id and p.unit_id = t.id and p.deleted_at is null
                 order by p.starts_on desc nulls last, p.id desc limit 20) p
              cross join lateral (
                select coalesce(json_agg(x), '[]') as partners from (
                  select a.name, a.kind from program_partner j join partner a on a.id = j.partner_id
                   where j.district_id = p.district_id and j.program_id = p.id
                   order by a.name, a.id limit 20) x) pp
              cross join lateral (
                select coalesce(json_agg(x), '[]') as outcomes from (
                  select trim_scale(f.value)::text as value, g.target, i.name as indicator, m.word
                    from figure f
                    join indicator i on i.id = f.indicator_id
                    join measure m on m.code = i.measure_code
                    left join lateral (
                      select trim_scale(g.value)::text as target from target g
                       where g.district_id = f.district_id and g.program_id = f.program_id
                         and g.unit_id = f.unit_id and g.indicator_id = f.indicator_id
                         and g.dimension is not distinct from f.dimension
                         and daterange(g.plan_start, g.plan_end)
                           && daterange(f.period_start, f.period_end)
                         and g.superseded_at is null
                       order by daterange(g.plan_start, g.plan_end)
                           = daterange(f.period_start, f.period_end) desc,
                         daterange(g.plan_start, g.plan_end)
                           @> daterange(f.period_start, f.period_end) desc,
                         g.plan_start desc nulls last, g.plan_end, g.id limit 1) g on true
                   where f.district_id = p.district_id and f.program_id = p.id
                     and f.superseded_at is null
                   order by f.period_end desc nulls last, f.id desc limit 20) x) o) p
         where v.parent_id = $2 and t.district_id = $1 and t.kind = 'COMMUNITY'
         order by v.name, t.id limit 20) c))::text as answer
    from unit u
    join unit_version s on s.district_id = u.district_id and s.unit_id = u.id
      and s.valid @> local_today()
   where u.district_id = $1 and u.id = $2`;
