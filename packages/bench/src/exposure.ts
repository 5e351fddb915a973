import { Client } from 'pg';

/**
 * The two views that PostGraphile is given beside the tables, both `security_invoker`, so that the
 * reader's row policies bind: a unit with the version of it that is valid today, and an outcome,
 * which is a figure with the target of the same program. Joins of this kind are what a view is for;
 * a function per row would cost PostGraphile more.
 */
const VIEWS = `
  create schema if not exists bench;
  grant usage on schema bench to linli_app;

  create or replace view bench.current_unit with (security_invoker = true) as
  select t.district_id, t.id, t.kind, v.name, v.code, v.parent_id
    from unit t join unit_version v
      on v.district_id = t.district_id and v.unit_id = t.id and v.valid @> local_today();

  create or replace view bench.outcome with (security_invoker = true) as
  select t.district_id, t.slot_id as id, t.program_id, t.indicator_id, t.dimension,
      trim_scale(t.value)::text as value, t.qualifier, t.bounds, t.period_end, g.value as target_value
    from figure t
    left join lateral (
      select trim_scale(g.value)::text as value from target g
       where g.district_id = t.district_id and g.program_id = t.program_id and g.unit_id = t.unit_id
         and g.indicator_id = t.indicator_id and g.dimension is not distinct from t.dimension
         and daterange(g.plan_start, g.plan_end) && daterange(t.period_start, t.period_end)
         and g.superseded_at is null
       order by daterange(g.plan_start, g.plan_end) = daterange(t.period_start, t.period_end) desc,
         daterange(g.plan_start, g.plan_end) @> daterange(t.period_start, t.period_end) desc,
         g.plan_start desc nulls last, g.plan_end, g.id limit 1) g on true
   where t.superseded_at is null and t.program_id is not null;

  grant select on all tables in schema bench to linli_app;`;

/** Makes the views; safe to repeat. */
export async function expose(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(VIEWS);
  } finally {
    await client.end();
  }
}
