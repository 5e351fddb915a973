import type { Context } from '#context';
import type { Edge } from '#database/read-sql';
import { type RowSource, selectList } from '#database/rows';
import type { Fault } from '#kernel/errors';
import { STAMPS, type Stamps } from '#kernel/stamps';
import { workLines } from './line.list.ts';

/** Most lines of work that one thing belongs to, so that its list is always whole. */
export const LINES_MAX = 10;

export interface WorkLineRow extends Stamps {
  districtId: number;
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  closedAt: string | null;
  /** Null: the platform's. */
  ownerDistrictId: number | null;
  /** Its district's unit. */
  unitId: string | null;
  version: number;
}

export const workLineRows: RowSource<WorkLineRow> = {
  name: 'workLine',
  type: 'WorkLine',
  from: 'work_line t',
  global: true,
  needs: { owner: ['districtId', 'unitId'] },
  columns: {
    districtId: 'coalesce(t.owner_district_id, 0)',
    id: 't.id',
    code: 't.code',
    name: 't.name',
    nameEn: 't.name_en',
    closedAt: 't.closed_at',
    ownerDistrictId: 't.owner_district_id',
    unitId: `(select u.id from unit u where u.district_id = t.owner_district_id and u.kind = 'DISTRICT')`,
    version: 't.version',
    ...STAMPS,
  },
};

/** The lines of the platform and of the reader's districts. */
export const everyWorkLine: Edge<WorkLineRow> = {
  name: 'workLines',
  rows: workLineRows,
  link: 'k.id is not null',
  ...workLines.sql,
};

/** A line by its code, as a district knows it: its own or the platform's, which goes first. */
const byCode = (list: string) => `
  select distinct on (k.n) k.n::int as n, ${list}
    from unnest($1::smallint[], $2::text[]) with ordinality k(district_id, code, n)
    join work_line t on t.code = k.code
     and (t.owner_district_id is null or t.owner_district_id = k.district_id)
   order by k.n, t.owner_district_id nulls first`;

/** The lines of work that something of a district names by their codes. */
export async function linesIn(ctx: Context, districtId: number, codes: readonly string[]) {
  const found = await Promise.all(
    codes.map((id) =>
      ctx.read.batch<WorkLineRow | null>('workLine.code', { districtId, id }, async (keys) => {
        const rows = await ctx.run(byCode(selectList(workLineRows, ctx.scope)), [
          keys.map((key) => key.districtId),
          keys.map((key) => key.id),
        ]);
        const at = new Map(rows.map((row) => [row.n, row as unknown as WorkLineRow]));
        return keys.map((_, n) => at.get(n + 1) ?? null);
      }),
    ),
  );
  return found.filter((line) => line !== null);
}

const FIELD = ['input', 'lines'];

/** What is wrong with codes of lines that something is to belong to; `held` are those that it has. */
export async function lineFaults(
  ctx: Context,
  districtId: number,
  codes: readonly string[] | null | undefined,
  held: readonly string[] = [],
): Promise<Fault[]> {
  const added = (codes ?? []).filter((code) => !held.includes(code));
  if ((codes ?? []).length > LINES_MAX)
    return [{ code: 'TOO_LARGE', field: FIELD, params: { limit: LINES_MAX } }];
  if (added.length === 0) return [];
  const known = await ctx.run(
    `select code, closed_at is null as open from work_line
      where code = any($2::text[]) and (owner_district_id is null or owner_district_id = $1)`,
    [districtId, added],
  );
  return added.flatMap((code): Fault[] => {
    const field = [...FIELD, String(codes!.indexOf(code))];
    const same = known.filter((line) => line.code === code);
    if (same.length === 0) return [{ code: 'UNKNOWN', field }];
    return same.some(({ open }) => open) ? [] : [{ code: 'CLOSED', field }];
  });
}

/** Codes as they are stored: each once, in one order. */
export const storedLines = (codes: readonly string[]): string[] => [...new Set(codes)].sort();
