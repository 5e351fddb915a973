import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, range, within, words } from '#database/columns';
import { tenant } from '#database/tenancy';

export const UNIT_KINDS = ['DISTRICT', 'STREET', 'COMMUNITY', 'SITE'] as const;

const UnitSchema = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  ...tenant('unit', { kind: 'unitTree', unitColumn: 'id' }),
  uniques: [
    {
      name: 'unit_one_district',
      expression:
        "create unique index unit_one_district on unit (district_id) where kind = 'DISTRICT'",
    },
  ],
  properties: {
    ...districtKey(),
    kind: oneOf(UNIT_KINDS, 'kind'),
    openedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    synthetic: p.boolean().default(false),
    createdAt: instant().defaultRaw('now()'),
  },
});
/** A district, street, community or site. What changes over time is in {@link UnitVersion}. */
export class Unit extends UnitSchema.class {}
UnitSchema.setClass(Unit);

/**
 * The columns of a row that a unit keeps: its key and unit, its own, and at last what every such row ends
 * with. {@link OF_UNIT} reads them.
 */
export const ofUnit = <Own extends object>(own: Own) => ({
  ...districtKey(),
  unit: () => within(Unit, 'unit_id'),
  unitId: keyOf(),
  ...own,
  synthetic: p.boolean().default(false),
  version: p.integer().version(),
  createdAt: instant().defaultRaw('now()'),
  updatedAt: instant().defaultRaw('now()'),
});

const UnitVersionSchema = defineEntity({
  name: 'UnitVersion',
  tableName: 'unit_version',
  ...tenant('unit_version', { kind: 'unitTree', unitColumn: 'unit_id' }),
  indexes: [
    index('unit_version_of_unit', 'unit_version', 'unit_id', 'district_id'),
    index('unit_version_code', 'unit_version', 'code', 'district_id'),
    index('unit_version_parent', 'unit_version', 'parent_id', 'district_id'),
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    parent: () => within(Unit, 'parent_id').nullable(),
    parentId: keyOf().nullable(),
    valid: range('daterange'),
    subtype: p.text().nullable(),
    code: p.text().nullable(),
    name: p.text(),
    nameEn: p.text().nullable(),
    aliases: words(),
    province: p.text().nullable(),
    city: p.text().nullable(),
  },
});
/** Name, code and parent of a unit during a span of days; spans of one unit never overlap. */
export class UnitVersion extends UnitVersionSchema.class {}
UnitVersionSchema.setClass(UnitVersion);

const UnitSuccessionSchema = defineEntity({
  name: 'UnitSuccession',
  tableName: 'unit_succession',
  ...tenant('unit_succession', { kind: 'unitTree', unitColumn: 'from_id' }),
  checks: [{ name: 'unit_succession_weight', expression: 'weight > 0' }],
  properties: {
    ...districtKey(),
    from: () => within(Unit, 'from_id'),
    to: () => within(Unit, 'to_id'),
    effectiveOn: p.date(),
    weight: p.integer().nullable(),
  },
});
/** A merge or split: `to` takes over from `from`; the weight is null where no share was agreed. */
export class UnitSuccession extends UnitSuccessionSchema.class {}
UnitSuccessionSchema.setClass(UnitSuccession);

const UnitPathSchema = defineEntity({
  name: 'UnitPath',
  tableName: 'unit_path',
  ...tenant('unit_path', { kind: 'unitTree', unitColumn: 'descendant_id' }),
  indexes: [{ name: 'unit_path_up', properties: ['descendantId', 'ancestorId'] }],
  properties: {
    districtId: p.smallint().primary(),
    ancestorId: p.uuid().primary(),
    descendantId: p.uuid().primary(),
    depth: p.smallint(),
  },
});
/** The closure of today's tree: every unit with each of its ancestors, itself at depth 0. */
export class UnitPath extends UnitPathSchema.class {}
UnitPathSchema.setClass(UnitPath);
