import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import type { Key } from '#kernel/ids';
import { type AnyTodoSource, todoSources } from '#modules/kit/slice/todos';
import { type MembershipRow, myMemberships } from '#modules/tenancy/identity/membership.query';
import type { Rule } from '#modules/tenancy/identity/membership.rule';

/** Most rows of one kind that are listed, and counted. */
export const TODO_MAX = 100;

/** Something that waits for the reader. */
export interface TodoRow {
  kind: string;
  districtId: number;
  id: string;
  unitId: string;
  waitsSince: string;
  due: string | null;
  said: Record<string, unknown>;
}

interface Asked {
  kinds: readonly string[];
  first: number;
}

/** Units in which the actor may do what each rule allows, at and below one unit. $1, $2: that unit. */
const ACTS = `acts as materialized (
  select distinct m.rule, p.district_id, p.descendant_id as id
    from unnest($3::int[], $4::uuid[], $5::boolean[], $6::boolean[]) m(rule, unit_id, own, below)
    join unit_path p on p.district_id = $1::smallint and p.ancestor_id = m.unit_id
     and case when p.depth = 0 then m.own else m.below end
    join unit_path o on o.district_id = p.district_id and o.descendant_id = p.descendant_id
     and o.ancestor_id = $2::uuid)`;

const saidOf = ({ reads }: AnyTodoSource) =>
  Object.entries(reads)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ');

/** Units whose rows wait for the actor, and whether all of them do. */
const waitingIn = (rule: number, also: number | null) =>
  also === null
    ? `(select district_id, id, true as every from acts where rule = ${rule})`
    : `(select district_id, id, bool_or(rule = ${rule}) as every from acts
        where rule in (${rule}, ${also}) group by 1, 2)`;

/** The rows of one kind that wait, those due first before the others, then by their waiting. */
function branch(kind: string, source: AnyTodoSource, rules: readonly Rule[]): string {
  const { rows, waits, unit = 't.unit_id', since, due = 'null', also, program } = source;
  const acts = waitingIn(rules.indexOf(source.may), also ? rules.indexOf(also.may) : null);
  const { from, where = 'true' } = rows as RowSource<object>;
  return `(select '${kind}' as kind, t.district_id as "districtId", t.id, ${unit} as "unitId",
      ${since} as "waitsSince", (${program ?? 'null'})::uuid as program, (${due})::date as due, jsonb_build_object(${saidOf(source)}) as said
    from ${from} join ${acts} a on a.district_id = t.district_id and a.id = ${unit}
   where ${where} and ${waits}${also ? ` and (a.every or ${also.where})` : ''}
   order by due nulls last, "waitsSince", t.id limit $7)`;
}

/** Where a rule lets each of the memberships act: in its own unit, and in those below. */
function spansOf(rules: readonly Rule[], memberships: readonly MembershipRow[]) {
  const allows = (rule: Rule, { id, role }: MembershipRow, depth: number) =>
    rule([{ id, role, depth }]).allowed;
  return rules.flatMap((rule, at) =>
    memberships.flatMap((own) =>
      own.unitId === null
        ? []
        : [{ at, unitId: own.unitId, own: allows(rule, own, 0), below: allows(rule, own, 1) }],
    ),
  );
}

async function ask(ctx: Context, unit: Key, { kinds, first }: Asked, selected: string) {
  const sources = [...todoSources()].filter(([kind]) => kinds.includes(kind));
  if (sources.length === 0) return [];
  const rules = [
    ...new Set(sources.flatMap(([, { may, also }]) => (also ? [may, also.may] : [may]))),
  ];
  const spans = spansOf(rules, await myMemberships(ctx));
  const branches = sources.map(([kind, source]) => branch(kind, source, rules));
  return ctx.run(`with ${ACTS} ${selected.replace('$todo', branches.join(' union all '))}`, [
    unit.districtId,
    unit.id,
    spans.map(({ at }) => at),
    spans.map(({ unitId }) => unitId),
    spans.map(({ own }) => own),
    spans.map(({ below }) => below),
    first,
  ]);
}

const LISTED = `select coalesce(json_agg(w order by w.due nulls last, w."waitsSince", w.kind, w.id),
  '[]'::json) as rows from ($todo) w`;
const COUNTED = `select w.kind, count(*)::int as count, count(distinct w.program)::int as programs
  from ($todo) w group by w.kind`;

/** What waits for the actor in a unit and everything below it, by one statement whatever the kinds. */
export async function todoOf(ctx: Context, unit: Key, asked: Asked): Promise<TodoRow[]> {
  const [answer] = await ask(ctx, unit, asked, LISTED);
  const rows = (answer?.rows ?? []) as TodoRow[];
  ctx.read.spend(rows.length);
  return rows;
}

/** How much of each kind waits; {@link TODO_MAX} stands for as many or more. */
export async function todoCounts(ctx: Context, unit: Key, kinds: readonly string[]) {
  const rows = await ask(ctx, unit, { kinds, first: TODO_MAX }, COUNTED);
  const counts = new Map(rows.map((row) => [row.kind, row as { count: number; programs: number }]));
  ctx.read.spend(1);
  return kinds.map((kind) => {
    const { count = 0, programs = 0 } = counts.get(kind) ?? {};
    return { kind, count, programs: todoSources().get(kind)?.program ? programs : null };
  });
}
