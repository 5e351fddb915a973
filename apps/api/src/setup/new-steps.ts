import type { MikroORM } from '@mikro-orm/postgresql';
import type { Lifecycle } from '../modules/kit/step/lifecycle.ts';
import { moveRows, stepBody, stepTrigger } from './print/lifecycle-sql.ts';
import { subjectOf } from './print/subject.ts';
import { inLines } from './sql-layout.ts';

const MOVES = `select entity, verb, from_state as "fromState", to_state as "toState", who, reason, sets,
    no_state as "noState", two_persons as "twoPersons" from state_move where entity = $1`;
const BODY = 'select prosrc as body from pg_proc where proname = $1';

/** A function's text however it is broken into lines. */
const unbroken = (body: unknown) =>
  String(body).replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');

const sorted = (rows: readonly object[]) =>
  JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/**
 * What the lifecycles say and a migrated database does not know yet: for each table, statements that
 * give it their moves and the triggers by which steps move their rows.
 *
 * @param orm connected as the owner of the schema
 */
export async function newSteps(orm: MikroORM, lives: readonly Lifecycle[]) {
  const found = new Map<string, string[]>();
  const ask = (text: string, name: string) =>
    orm.em.getConnection().execute<Record<string, unknown>[]>(text.replace('$1', '?'), [name]);
  for (const life of lives) {
    const subject = subjectOf(life, orm.getMetadata().getByClassName(life.entity));
    const known = await ask(MOVES, life.entity);
    const [trigger] = await ask(BODY, `step_of_${subject.table}`);
    const same = sorted(known) === sorted(life.rows);
    // Which triggers a table needs follows from its moves.
    const guarded = same && trigger && unbroken(trigger.body) === unbroken(stepBody(life, subject));
    const statements = [
      ...(same ? [] : [moveRows(life)]),
      ...(guarded ? [] : [stepTrigger(life, subject)]),
    ];
    if (statements.length > 0) found.set(subject.table, statements.map(inLines));
  }
  return found;
}
