import type { Lifecycle, MoveRow, SubjectExtras } from '../../modules/kit/step/lifecycle.ts';

/** What a lifecycle is enforced on: a table, as its entity describes it. */
export interface Subject extends SubjectExtras {
  table: string;
  /** Who reads its rows, as its policy says. */
  reads: string;
  /** Types of its columns. */
  columns: Readonly<Record<string, string>>;
}

type Machine = Pick<Lifecycle, 'entity' | 'rows' | 'subject'>;

const list = (names: readonly string[]) =>
  names.length > 0
    ? `array_remove(array[${names.map((name) => `subject.${name}`).join(', ')}], null)`
    : "'{}'";

/** Columns of the program that a step is copied from, when its subject has one. */
function copies({ table, columns }: Subject): string[] {
  if (table === 'program') return ['id', 'unit_id'];
  if (!('program_id' in columns)) return [];
  return ['program_id', 'program_unit_id' in columns ? 'program_unit_id' : 'unit_id'];
}

/** Columns that a step's data brings. */
export const broughtBy = ({ rows }: Pick<Machine, 'rows'>) =>
  [...new Set(rows.flatMap(({ sets }) => sets))].sort();

const found = ({ table, columns }: Subject) =>
  `select t.* into subject from ${table} t
   where t.district_id = new.district_id and t.id = new.subject_id${
     'deleted_at' in columns ? ' and t.deleted_at is null' : ''
   }`;

/** Finds the row, locked; what it is part of is locked first, as every change of that does. */
function lookUp(subject: Subject): string {
  const missing = `if not found then raise exception 'NOT_FOUND' using errcode = 'LN404'; end if;`;
  const { reads, parent } = subject;
  const readable = `  ${found(subject)}
     and (${reads})`;
  if (!parent) return `${readable}\n     for no key update;\n  ${missing}`;
  // Once more, since it may have been deleted meanwhile.
  return `${readable};
  ${missing}
  perform from ${parent.table} p
   where p.district_id = subject.district_id and p.id = subject.${parent.key}
     for no key update;
  ${found(subject)}
     for no key update;
  ${missing}`;
}

/** After it is known to be theirs and fresh, as a verb says it. */
const parentHolds = ({ parent }: Subject) =>
  parent?.over
    ? `
  if exists (select from ${parent.table} p
              where p.district_id = subject.district_id and p.id = subject.${parent.key}
                and p.state in (${parent.over.map(quoted).join(', ')})) then
    perform step_fault('CLOSED', 'id');
  end if;`
    : '';

const parentMoves = ({ parent }: Subject) =>
  parent
    ? `
    update ${parent.table} p set version = p.version + 1, updated_at = now()
     where p.district_id = subject.district_id and p.id = subject.${parent.key};`
    : '';

/** A column that the step's data brings, of the type that it has: a list is an array of JSON. */
function brought(column: string, type: string): string {
  if (!type.endsWith('[]')) return `(new.data ->> '${column}')::${type}`;
  const given = `new.data -> '${column}'`;
  return `case when ${given} <> 'null' then array(select jsonb_array_elements_text(${given}))::${type} end`;
}

function assignments(machine: Machine, { columns, stamps = {} }: Subject): string {
  return [
    'state = new.to_state',
    'state_since = case when t.state = new.to_state then t.state_since else now() end',
    ...Object.entries(stamps).map(
      ([column, state]) => `${column} = case when new.to_state = '${state}' then now() end`,
    ),
    ...broughtBy(machine).map(
      (column) =>
        `${column} = case when new.data ? '${column}' then ${brought(column, columns[column]!)} else t.${column} end`,
    ),
    'version = t.version + 1',
    ...('updated_at' in columns ? ['updated_at = now()'] : []),
  ].join(',\n      ');
}

/** Body of the function by which an inserted step moves a row of a subject. */
export function stepBody(machine: Machine, subject: Subject): string {
  const { table, sides = {} } = subject;
  const [program, owner] = copies(subject);
  const copied = program
    ? `  new.program_id := subject.${program};
  new.program_unit_id := subject.${owner};
`
    : '';
  return `
declare
  subject ${table};
begin
${lookUp(subject)}
  new := step_taken(new, subject.state, subject.version, subject.unit_id,
    ${list(sides.units ?? [])}, ${list(sides.partners ?? [])});${parentHolds(subject)}
${copied}  if new.row_version > subject.version then
    update ${table} t set
      ${assignments(machine, subject)}
     where t.district_id = subject.district_id and t.id = subject.id;${parentMoves(subject)}
  end if;
  return new;
end `;
}

/** The trigger of a subject: who reads a row may try to move it by a step, and the machine decides. */
export function stepTrigger(machine: Machine, subject: Subject): string {
  const { table } = subject;
  return `create or replace function step_of_${table}() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $step$${stepBody(machine, subject)}$step$;
revoke execute on function step_of_${table}() from public;
create or replace trigger ${table}_step before insert on step
  for each row when (new.subject_kind = '${machine.entity}') execute function step_of_${table}();
${countsVersions(machine) ? versionTrigger(table) : ''}`;
}

/** Answers and four eyes are counted by versions. */
const countsVersions = ({ rows }: Machine) =>
  rows.some(({ noState, twoPersons }) => noState !== null || twoPersons);

const versionTrigger = (
  table: string,
) => `create or replace trigger ${table}_version before update on ${table}
  for each row when (new.version <= old.version) execute function version_rises();
`;

const quoted = (text: string | null) => (text === null ? 'null' : `'${text}'`);
const listed = (names: readonly string[]) => `'{${names.join(', ')}}'`;

/** The rows of `state_move` by which the database knows a machine, in place of those it knew. */
export function moveRows({ entity, rows }: Machine): string {
  const tuples = rows.map((row: MoveRow) => {
    const { verb, fromState, toState, who, reason, sets, noState, twoPersons } = row;
    const states = [verb, fromState, toState].map(quoted).join(', ');
    const asked = `${listed(who)}, '${reason}', ${listed(sets)}`;
    return `  ('${entity}', ${states}, ${asked}, ${quoted(noState)}, ${twoPersons})`;
  });
  return `delete from state_move where entity = '${entity}';
insert into state_move
  (entity, verb, from_state, to_state, who, reason, sets, no_state, two_persons) values
${tuples.join(',\n')};
`;
}
