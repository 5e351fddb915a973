import { Field, ID, InputType, Int } from 'type-graphql';
import type { Fault } from '#kernel/errors';
import { textFaults } from '#kernel/text';
import type { SettlementRow } from './finding.query.ts';
import { FindingDecision } from './finding.type.ts';

const REASON_MAX = 500;

@InputType({ description: 'What is decided on a finding.' })
export class SettleFindingInput {
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
  expectedVersion!: number;

  @Field(() => FindingDecision, { description: 'What is decided.' })
  decision!: SettlementRow['decision'];

  @Field(() => String, { description: `Why, 1 to ${REASON_MAX} characters.` })
  reason!: string;
}

@InputType({ description: 'Whose figures to check.' })
export class RunChecksInput {
  @Field(() => ID, { description: 'The unit, with everything below it.' })
  unitId!: string;
}

export const reasonFaults = (reason: string): Fault[] =>
  textFaults(reason, {
    field: ['input', 'reason'],
    limit: REASON_MAX,
    required: true,
    lines: true,
  });
