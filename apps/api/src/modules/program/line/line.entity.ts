import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#database/columns';
import { tenant } from '#database/tenancy';

const WorkLineSchema = defineEntity({
  name: 'WorkLine',
  tableName: 'work_line',
  ...tenant('work_line', { kind: 'indicator' }),
  uniques: [
    {
      name: 'work_line_code',
      expression:
        'create unique index work_line_code on work_line (owner_district_id, code) nulls not distinct',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    ownerDistrictId: p.smallint().nullable(),
    code: p.text(),
    name: p.text(),
    nameEn: p.text().nullable(),
    closedAt: instant().nullable(),
    version: p.integer().version(),
    createdAt: instant().defaultRaw('now()'),
    updatedAt: instant().defaultRaw('now()'),
  },
});
/** A line of work, 条线, that programs and their activities report to; without an owner the platform's. */
export class WorkLine extends WorkLineSchema.class {}
WorkLineSchema.setClass(WorkLine);
