import { formatNumrange } from '@linli/figures';
import type { Run } from '#database/run';
import { type Key, newId } from '#kernel/ids';
import { ownTurn } from '#kernel/own-turn';
import { type Moved, takeSteps } from '#modules/kit/step/take-step';
import { factsOf } from './finding.facts.query.ts';
import { LOCK, RENEW } from './finding.sql.ts';
import type { Found } from './rules/facts.ts';
import { findingsOf } from './rules/rules.ts';

/** A transaction that findings are written in: an operation's, or a plain connection's. */
export interface Checker {
  run: Run;
  /** Is told how many rows were read. */
  read?: { spend: (items: number) => void };
}

/** How many findings are new, and how many are found no longer, as far as the actor sees them. */
export interface Checked {
  found: number;
  cleared: number;
}

/**
 * Whoever changes what a unit has recorded waits for whoever is changing or checking it, so that a
 * taken place is seen before it is written.
 */
export const lockUnit = ({ run }: Checker, { id }: Key) => run(LOCK, [[id]]);

/** Runs the checks of one unit; call it after every change of its figures and targets. */
export const recheckUnit = (checker: Checker, { districtId, id }: Key): Promise<Checked> =>
  recheckUnits(checker, districtId, [id]);

/**
 * Runs the checks of units of a district, in three statements however many there are, and a
 * fourth where something is gone. What is found already keeps what people said of it; what is found no
 * longer is cleared, settled or not.
 * Fails with 55P03 when somebody else keeps checking them for longer than a lock is waited for.
 */
export async function recheckUnits(
  { run, read }: Checker,
  districtId: number,
  unitIds: readonly string[],
): Promise<Checked> {
  const ids = [...unitIds].sort();
  await run(LOCK, [ids]);
  const facts = await factsOf(run, districtId, ids);
  for (const { figures, targets } of facts) read?.spend(1 + figures.length + targets.length);
  const rows: ReturnType<typeof rowOf>[] = [];
  for (const unit of facts) {
    await ownTurn();
    rows.push(...findingsOf(unit).map((found) => rowOf(unit.unitId, found)));
  }
  const [counted] = await run(RENEW, [districtId, ids, JSON.stringify(rows)]);
  await takeSteps(run, 'Finding', 'clearFinding', counted!.gone as Moved[]);
  return { found: Number(counted!.found), cleared: Number(counted!.cleared) };
}

function rowOf(unitId: string, { check, severity, figures, target, bounds, says, params }: Found) {
  const figureIds = [...new Set(figures.map(({ id }) => id))].sort();
  return {
    id: newId(),
    unit_id: unitId,
    check_code: check,
    // Rows, not places: a corrected figure or target makes another finding, with no settlement.
    key: [check, ...figureIds, ...(target ? [target.id] : [])].join('/'),
    severity,
    figure_ids: figureIds,
    params: { says, ...params },
    bounds: bounds && formatNumrange(bounds),
  };
}
