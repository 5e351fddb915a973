import type { Run } from '#database/run';
import { boundsJson } from '#modules/figures/figure/figure.sql';
import { measureJson } from '#modules/figures/measure/measure.query';
import type { Relation } from '#modules/figures/reading/related.rule';
import type { CheckedFigure, CheckedTarget, UnitFacts } from './rules/facts.ts';

const QUANTITY = `t.id, t.unit_id as "unitId", t.program_id as "programId",
  t.indicator_id as "indicatorId", t.dimension, trim_scale(t.value)::text as value,
  ${boundsJson('t.bounds')} as bounds, t.qualifier, t.wording,
  ${measureJson('m')} as measure`;

const HELD = `join measure m on m.code = t.measure_code
  where t.district_id = $1 and t.unit_id = any($2::uuid[]) and t.superseded_at is null`;

const FIGURES = `select ${QUANTITY}, t.basis,
    json_build_object('basis', i.basis, 'rule', i.rule, 'direction', i.direction,
      'measure', ${measureJson('im')}) as indicator,
    (select d.unit_of_analysis from indicator_dimension d
      where d.indicator_id = t.indicator_id and d.name = t.dimension
        and (d.owner_district_id is null or d.owner_district_id = t.district_id)
      order by d.owner_district_id nulls first limit 1) as "unitOfAnalysis",
    t.period_start as "periodStart", t.period_end as "periodEnd"
  from figure t join indicator i on i.id = t.indicator_id
    join measure im on im.code = i.measure_code ${HELD}`;

const TARGETS = `select ${QUANTITY}, t.plan_start as "planStart", t.plan_end as "planEnd"
  from target t ${HELD}`;

const RELATIONS = `select from_id as "fromId", from_dimension as "fromDimension",
    to_id as "toId", to_dimension as "toDimension", kind
  from indicator_relation where owner_district_id is null or owner_district_id = $1`;

const listOf = (rows: string) =>
  `(select coalesce(json_agg(x order by x.id), '[]') from (${rows}) x)`;

const FACTS = `select ${listOf(FIGURES)} as figures, ${listOf(TARGETS)} as targets,
  (select coalesce(json_agg(x), '[]') from (${RELATIONS}) x) as relations`;

/**
 * What the checks of some units of a district compute with, in one statement. Gives the numbers as
 * stored, to whoever reads the units: what is told of them is hidden later.
 */
export async function factsOf(
  run: Run,
  districtId: number,
  unitIds: readonly string[],
): Promise<UnitFacts[]> {
  const [row] = await run(FACTS, [districtId, unitIds]);
  const { figures, targets, relations } = row as unknown as Omit<UnitFacts, 'unitId'>;
  const figuresOf = byUnit<CheckedFigure>(figures);
  const targetsOf = byUnit<CheckedTarget>(targets);
  return unitIds.map((unitId) => ({
    unitId,
    figures: figuresOf.get(unitId) ?? [],
    targets: targetsOf.get(unitId) ?? [],
    relations: relations satisfies readonly Relation[],
  }));
}

function byUnit<Row extends { unitId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.unitId) ?? [];
    own.push(row);
    grouped.set(row.unitId, own);
  }
  return grouped;
}
