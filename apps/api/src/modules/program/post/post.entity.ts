import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, keyOf, oneOf, text, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Program } from '#modules/program/program/program.entity';
import { Partner } from '#modules/tenancy/partner/partner.entity';
import { Unit } from '#modules/tenancy/unit/unit.entity';
import { POST_MAX } from './post.rule.ts';

export const POST_KINDS = ['LEAD', 'MEMBER', 'ADVISER', 'WORKER'] as const;

const ProgramPostSchema = defineEntity({
  name: 'ProgramPost',
  tableName: 'program_post',
  ...tenant('program_post', { kind: 'program', programColumn: 'program_id', group: 'CONTACTS' }),
  indexes: [
    index('program_post_of_program', 'program_post', 'program_id', 'district_id', 'position'),
    index('program_post_of_unit', 'program_post', 'unit_id', 'district_id'),
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    program: () => within(Program, 'program_id'),
    programId: keyOf(),
    position: p.integer(),
    post: text(POST_MAX, 'post'),
    kind: oneOf(POST_KINDS, 'kind'),
    ofUnit: () => within(Unit, 'of_unit_id').nullable(),
    ofUnitId: keyOf().nullable(),
    partner: () => p.manyToOne(Partner).nullable().deleteRule('no action').updateRule('no action'),
  },
});
/** A post in a program, with the unit or partner that fills it; never a person's name. */
export class ProgramPost extends ProgramPostSchema.class {}
ProgramPostSchema.setClass(ProgramPost);
