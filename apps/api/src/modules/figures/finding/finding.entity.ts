import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, range, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { stateColumns } from '#modules/kit/step/state-columns';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { findingLife } from './finding.life.ts';

export const CHECKS = [
  'K1',
  'K2',
  'K4',
  'K5',
  'K6',
  'K7',
  'K8',
  'K9',
  'K10',
  'K11',
  'K12',
  'K17',
  'K22',
] as const;
export const SEVERITIES = ['WARNING', 'NOTE'] as const;

const FindingSchema = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  ...tenant('finding', { kind: 'unit', derived: true }),
  indexes: [index('finding_unit', 'finding', 'unit_id', 'district_id', 'state')],
  uniques: [
    {
      name: 'finding_once',
      expression:
        'create unique index finding_once on finding (district_id, unit_id, key) where cleared_at is null',
    },
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    check: oneOf(CHECKS, 'check_code').fieldName('check_code'),
    /** The check with the figures that it found, so that one thing is found once. */
    key: p.text(),
    severity: oneOf(SEVERITIES, 'severity'),
    figureIds: p.array().columnType('uuid[]').$type<string[]>(),
    /** What its sentence is filled with; numbers as bounds. */
    params: p.json<Record<string, unknown>>(),
    /** What the check computed; null where nothing can be. */
    bounds: range('numrange').nullable(),
    ...stateColumns(findingLife),
    foundAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
    clearedAt: instant().nullable(),
    version: p.integer().version(),
  },
});
/** Something that the checks found among a unit's figures; cleared once they find it no longer. */
export class Finding extends FindingSchema.class {}
FindingSchema.setClass(Finding);
