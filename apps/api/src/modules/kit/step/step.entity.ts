import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, index, instant, keyOf, oneOf, within } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Unit } from '#modules/tenancy/unit/unit.entity';

const StepSchema = defineEntity({
  name: 'Step',
  tableName: 'step',
  ...tenant('step', { kind: 'step' }),
  checks: [
    { name: 'step_side', expression: 'side_unit_id is null or side_partner_id is null' },
    { name: 'step_reason', expression: 'char_length(reason) >= 1 and char_length(reason) <= 500' },
  ],
  indexes: [
    index('step_of_subject', 'step', 'subject_id', 'district_id', 'at', 'row_version'),
    index('step_unit', 'step', 'unit_id', 'district_id', 'at'),
    {
      name: 'step_program',
      expression:
        'create index step_program on step (program_id, district_id) where program_id is not null',
    },
  ],
  properties: {
    ...districtKey(),
    unit: () => within(Unit, 'unit_id'),
    unitId: keyOf(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    programId: p.uuid().nullable(),
    programUnitId: p.uuid().nullable(),
    verb: p.text(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    /** The subject's version after it; of an answer, the one that it was given to. */
    rowVersion: p.integer(),
    reason: p.text().nullable(),
    data: p.json<Record<string, unknown>>().nullable(),
    answer: oneOf(['YES', 'NO'], 'answer').nullable(),
    /** The side that it was done for, and whether by somebody of a unit above it. */
    sideUnitId: p.uuid().nullable(),
    sidePartnerId: p.uuid().nullable(),
    onBehalf: p.boolean().default(false),
    accountId: p.uuid(),
    accountName: p.text(),
    synthetic: p.boolean().default(false),
    at: instant().defaultRaw('now()'),
  },
});
/** Something that was done to a row that has a state; append-only. Its insert moves the row. */
export class Step extends StepSchema.class {}
StepSchema.setClass(Step);

const StateMoveSchema = defineEntity({
  name: 'StateMove',
  tableName: 'state_move',
  ...tenant('state_move', { kind: 'reference' }),
  uniques: [
    {
      name: 'state_move_once',
      expression:
        'create unique index state_move_once on state_move (entity, verb, from_state) nulls not distinct',
    },
  ],
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    entity: p.text(),
    verb: p.text(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    who: p
      .array()
      .columnType('text[]')
      .check(
        "who <@ array['STAFF', 'GOVERNED', 'ABOVE', 'SIDE', 'READER'] and cardinality(who) > 0",
      ),
    reason: p.text().check("reason in ('NONE', 'ASKED', 'NEEDED')"),
    sets: p.array().columnType('text[]').default([]),
    noState: p.text().nullable(),
    twoPersons: p.boolean().default(false),
  },
});
/** One move of a state machine, for the triggers; the code's lifecycles are its source. */
export class StateMove extends StateMoveSchema.class {}
StateMoveSchema.setClass(StateMove);
