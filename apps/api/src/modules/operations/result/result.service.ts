import { insertRows } from '#database/write';
import type { Run } from '#database/run';
import { newId } from '#kernel/ids';
import type { Content } from './result.query.ts';
import type { ResultState } from '#modules/program/program/program.result.sql';
import { PROPOSAL } from './result.sql.ts';

/** What the result of a program would be now, and what speaks against proposing it. */
export interface Proposal {
  programId: string;
  unitId: string;
  edition: number;
  sharesVersion: number;
  toldOn: string;
  figureIds: string[];
  unitIds: string[];
  content: Content;
  sharesAgreed: boolean;
  /** Names of figures with open findings. */
  warned: string | null;
  /** The latest edition says the same. */
  same: boolean;
  state: ResultState | null;
}

/** What the results of programs would be now. */
export const proposals = async (run: Run, districtId: number, programIds: readonly string[]) =>
  (await run(PROPOSAL, [districtId, programIds])) as unknown as Proposal[];

/** Keeps editions as they were found. */
export async function keepResults(
  run: Run,
  districtId: number,
  found: readonly Proposal[],
): Promise<void> {
  const rows = found.map(({ sharesAgreed: _, warned: __, same: ___, state: ____, ...said }) => ({
    ...{ districtId, id: newId(), ...said },
  }));
  await insertRows(run, 'program_result', rows);
}

const JOINT = `select g.id from program g
  where g.district_id = $1 and g.synthetic and g.sharing = 'SHARED' and g.shares_version > 0
    and g.state = 'RUNNING' and g.result_edition = 0
    and exists (select from figure f where f.district_id = g.district_id and f.program_id = g.id
      and f.unit_id = g.unit_id and f.superseded_at is null)
  order by g.id limit 12`;

/** Kept on days that differ, and of the last of them no unit has said anything. */
const ANSWERED = `with kept as (
    update program_result r set synthetic = true, created_at = n.day, updated_at = n.day
      from (select district_id, id, timestamptz '2026-10-08 10:00+08' + row_number() over (order by program_id) * interval '1 day' as day
              from program_result where district_id = $1 and program_id = any($2::uuid[])) n
     where r.district_id = n.district_id and r.id = n.id returning r.district_id, r.program_id),
  raised as (
    update program g set result_edition = 1 from kept k
     where g.district_id = k.district_id and g.id = k.program_id returning g.id)
  update participation p set agreed_edition = 1 from kept k
   where p.district_id = k.district_id and p.program_id = k.program_id and p.state = 'ACCEPTED'
     and p.program_id <> (select max(m.program_id::text)::uuid from kept m)`;

/** Results of some programs of a made-up district, as verbs would have left them. */
export async function demoResults(run: Run, districtId: number): Promise<void> {
  const programs = (await run(JOINT, [districtId])).map(({ id }) => id as string);
  if (programs.length === 0) return;
  await keepResults(run, districtId, await proposals(run, districtId, programs));
  await run(ANSWERED, [districtId, programs]);
}
