import type { Context } from '#context';
import type { Run } from '#database/run';
import { insertRows, type Values } from '#database/write';
import type { FaultCode } from '#kernel/codes';
import { conflict, forbidden, InputFault, notFound } from '#kernel/errors';
import { globalId, type NodeType } from '#kernel/ids';
import type { Owned } from '#modules/kit/verb/noun';

interface Stepping {
  /** Published name of the subject's type. */
  subject: NodeType;
  row: Moved;
  verb: string;
  reason?: string | null;
  /** Columns that the move brings, where its lifecycle says so. */
  data?: Values;
  answer?: Partial<Answer>;
  /** Field of the input that names the row; `id` when left out. */
  of?: string;
}

/** What a step needs of a row. */
export type Moved = Pick<Owned, 'districtId' | 'id' | 'version'>;

/** One of many, with the id of what it is part of, where its lifecycle names a parent. */
export type MovedPart = Moved & { parentId?: string };

/** The answer of a side, to the version that it read. */
export interface Answer {
  answer: 'YES' | 'NO';
  sideUnitId?: string | null;
  sidePartnerId?: string | null;
}

interface Raised {
  code?: string;
  message?: string;
  detail?: string;
}

/**
 * Moves a row by adding a step to its log; the database decides whether it may be.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT as every verb does
 * @throws InputFault WRONG_STATE, REQUIRED; OWN_WORK; SAME_DECISION
 */
export async function takeStep(ctx: Context, { subject, row, verb, of = 'id', ...said }: Stepping) {
  const { reason, data, answer } = said;
  const step = { ...stepOf(subject, verb, row), ...(reason && { reason }), ...(data && { data }) };
  await insertRows(ctx.run, 'step', [{ ...step, ...answer }]).catch((error: Raised) => {
    throw refusalOf(error, globalId(subject, row), of) ?? error;
  });
}

const MANY = `insert into step (district_id, subject_kind, subject_id, verb, row_version)
  select s.district_id, $1, s.subject_id, $2, s.version
    from unnest($3::smallint[], $4::uuid[], $5::int[]) s(district_id, subject_id, version)`;

/** Moves many rows by one statement, all of them or none. @throws pg's error */
export async function takeSteps(
  run: Run,
  subject: NodeType,
  verb: string,
  rows: readonly MovedPart[],
) {
  if (rows.length === 0) return;
  // In one order for all, so that two who move the same rows, or parts of the same, do not wait for
  // each other: a step locks the parent before its row.
  const place = ({ parentId = '', id }: MovedPart) => `${parentId}/${id}`;
  const sorted = [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const columns = [
    sorted.map(({ districtId }) => districtId),
    sorted.map(({ id }) => id),
    sorted.map(({ version }) => version),
  ];
  await run(MANY, [subject, verb, ...columns]);
}

/** Its id is the database's to make. */
const stepOf = (subjectKind: NodeType, verb: string, { districtId, id, version }: Moved) => ({
  ...{ districtId, subjectKind, subjectId: id, verb, rowVersion: version },
});

/** What the step's trigger raised, as a verb says it; the codes stand in the migration. */
function refusalOf({ code, message, detail = '' }: Raised, id: string, of: string): Error | null {
  if (code === 'LN404') return notFound();
  if (code === 'LN403') return forbidden();
  if (code === 'LN409') return conflict({ id, version: Number(detail) });
  if (code !== 'LN422') return null;
  return new InputFault([
    { code: message as FaultCode, field: ['input', detail === 'id' ? of : detail] },
  ]);
}
