import type { Edge } from '#database/read-sql';
import { type RowSource, selectList } from '#database/rows';
import type { Context } from '#context';
import { NOWHERE, parseGlobalId } from '#kernel/ids';
import { STAMPS, type Stamps } from '#kernel/stamps';
import type { UNIT_KINDS } from './unit.entity.ts';
import { units } from './unit.list.ts';

export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit with the version of it that is valid today. */
export interface UnitRow {
  districtId: number;
  id: string;
  kind: UnitKind;
  name: string;
  nameEn: string | null;
  aliases: string[];
  code: string | null;
  subtype: string | null;
  province: string | null;
  city: string | null;
  parentId: string | null;
  openedOn: string | null;
  closedOn: string | null;
  synthetic: boolean;
  createdAt: string;
}

/** What every row says that a unit keeps. */
export interface OfUnit extends Stamps {
  districtId: number;
  id: string;
  unitId: string;
  synthetic: boolean;
  version: number;
}

/** The columns of {@link OfUnit}. */
export const OF_UNIT = {
  districtId: 't.district_id',
  id: 't.id',
  unitId: 't.unit_id',
  synthetic: 't.synthetic',
  version: 't.version',
  ...STAMPS,
} as const;

const TYPE_NAMES = {
  DISTRICT: 'District',
  STREET: 'Street',
  COMMUNITY: 'Community',
  SITE: 'Site',
} as const;

/** Published type name of a unit row. */
export const unitTypeName = (row: Pick<UnitRow, 'kind'>) => TYPE_NAMES[row.kind];

export const unitRows: RowSource<UnitRow> = {
  name: 'unit',
  from: `unit t join unit_version v
    on v.district_id = t.district_id and v.unit_id = t.id and v.valid @> local_today()`,
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    kind: 't.kind',
    name: 'v.name',
    nameEn: 'v.name_en',
    aliases: 'v.aliases',
    code: 'v.code',
    subtype: 'v.subtype',
    province: 'v.province',
    city: 'v.city',
    parentId: 'v.parent_id',
    openedOn: 't.opened_on',
    closedOn: 't.closed_on',
    synthetic: 't.synthetic',
    createdAt: 't.created_at',
  },
};

/** A unit's own page is for those whose scope reaches it; names alone are wider. */
export const REACHABLE = 't.id = any((select reach_units())::uuid[])';

/** Units below a unit, at any depth, of one kind. */
const below = (kind: UnitKind): Edge<UnitRow> => ({
  name: `unit.${kind}`,
  rows: unitRows,
  join: `join unit_path p on p.district_id = t.district_id and p.descendant_id = t.id and p.depth > 0`,
  link: `p.district_id = k.district_id and p.ancestor_id = k.id and t.kind = '${kind}' and ${REACHABLE}`,
  ...units.sql,
});

/** Units that hang directly under a unit, of one kind. */
const directlyBelow = (kind: UnitKind): Edge<UnitRow> => ({
  ...below(kind),
  name: `unit.child.${kind}`,
  join: '',
  link: `v.parent_id = k.id and t.district_id = k.district_id and t.kind = '${kind}' and ${REACHABLE}`,
});

export const streetsOf = directlyBelow('STREET');
export const communitiesOf = directlyBelow('COMMUNITY');
export const sitesOf = directlyBelow('SITE');
export const allCommunitiesOf = below('COMMUNITY');
export const allSitesOf = below('SITE');

/** Every district that the reader has a part in. */
export const districtsOf: Edge<UnitRow> = {
  name: 'districts',
  rows: unitRows,
  link: `k.id is not null and t.kind = 'DISTRICT' and ${REACHABLE}`,
  ...units.sql,
};

/** Units whose own pages are the reader's. */
export const reachable: RowSource<UnitRow> = {
  ...unitRows,
  name: 'unit.reachable',
  where: REACHABLE,
};

const CODE = /^\d{6,15}$/;

/** Whether a unit is named by its administrative code, not by its id. */
export const isUnitCode = (id: string): boolean => CODE.test(id);

/** The unit that an administrative code names; null when it names none, or two of districts of the reader's. */
function unitByCode(ctx: Context, rows: RowSource<UnitRow>, code: string): Promise<UnitRow | null> {
  const key = { districtId: 0, id: code };
  return ctx.read.batch(`${rows.name}.code`, key, async (keys) => {
    const there = rows.where ? ` and ${rows.where}` : '';
    const found = await ctx.run(
      `select ${selectList(rows, ctx.scope)}, v.code as "byCode" from ${rows.from}
        where v.code = any($1::text[])${there}`,
      [keys.map(({ id }) => id)],
    );
    const byCode = Map.groupBy(found, (row) => row.byCode);
    return keys.map(({ id }) => {
      const named = byCode.get(id) ?? [];
      return named.length === 1 ? (named[0] as unknown as UnitRow) : null;
    });
  });
}

async function unitIn(ctx: Context, rows: RowSource<UnitRow>, id: string): Promise<UnitRow | null> {
  if (isUnitCode(id)) return unitByCode(ctx, rows, id);
  const key = parseGlobalId(id);
  const unit = key && (await ctx.read.byKey(rows, key));
  return unit && unitTypeName(unit) === key.type ? unit : null;
}

/** The unit that a global id or a code names, when the reader's scope reaches it; null otherwise. */
export const unitById = (ctx: Context, id: string) => unitIn(ctx, reachable, id);

/**
 * The unit that a global id or a code names, for whoever may know its name: every member of its
 * district. What it has is still told by scope alone.
 */
export const unitNamed = (ctx: Context, id: string) => unitIn(ctx, unitRows, id);

/** The district with this administrative code; null when the reader has no part in it. */
export async function districtByCode(ctx: Context, code: string): Promise<UnitRow | null> {
  const unit = isUnitCode(code) ? await unitByCode(ctx, reachable, code) : null;
  return unit?.kind === 'DISTRICT' ? unit : null;
}

/** The unit of a district, by the district's number; null when the reader has no part in it. */
export function districtUnit(ctx: Context, districtId: number): Promise<UnitRow | null> {
  return ctx.read.batch('unit.ofDistrict', { ...NOWHERE, districtId }, async (keys) => {
    const rows = await ctx.run(
      `select ${selectList(unitRows, ctx.scope)} from ${unitRows.from}
        where t.kind = 'DISTRICT' and t.district_id = any($1::smallint[])`,
      [keys.map((key) => key.districtId)],
    );
    const units = new Map(rows.map((row) => [row.districtId, row as unknown as UnitRow]));
    return keys.map((key) => units.get(key.districtId) ?? null);
  });
}
