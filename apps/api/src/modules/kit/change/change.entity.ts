import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import type { FieldChange } from './told.ts';

const ChangeSchema = defineEntity({
  name: 'Change',
  tableName: 'change',
  ...tenant('change', { kind: 'unit' }),
  indexes: [
    index('change_of_subject', 'change', 'subject_id', 'district_id', 'id'),
    index('change_of_unit', 'change', 'unit_id', 'district_id', 'id'),
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    verb: p.text(),
    about: p.text().nullable(),
    fields: p.json<FieldChange[]>(),
    accountId: p.uuid(),
    accountName: p.text(),
    at: instant().defaultRaw('now()'),
  },
});
/**
 * What became something else in a row, of the fields that its noun tells; append-only. The journal has all of
 * it, and is told to nobody.
 */
export class Change extends ChangeSchema.class {}
ChangeSchema.setClass(Change);
