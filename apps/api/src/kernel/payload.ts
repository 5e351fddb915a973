import { type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from './enums.ts';
import type { FaultCode, Standing } from './errors.ts';

export const ErrorCode = enumType<FaultCode>('ErrorCode', 'What is wrong with an input.', {
  REQUIRED: 'It is missing or empty.',
  TOO_LONG: 'It has too many characters.',
  CONTROL_CHARACTER: 'It contains a control character or an invisible mark.',
  END_BEFORE_START: 'The end is before the start.',
  NOT_POSITIVE: 'It must be above zero.',
  TOO_LARGE: 'It is too large.',
  UNKNOWN: 'It names something that does not exist for you.',
  DUPLICATE: 'It is already there.',
  CLOSED: 'What it would change is closed.',
  WRONG_STATE: 'It is in a state in which this cannot be done.',
  NOT_A_QUANTITY: 'These words are no quantity.',
  UNKNOWN_MEASURE: 'No such measure word.',
  LOWER_ABOVE_UPPER: 'The lower end is above the upper.',
  VALUE_OUTSIDE_BOUNDS: 'The value lies outside its bounds.',
  BOUNDS_FOLLOW: 'The bounds follow from the qualifier and are not given.',
  WORDING_DIFFERS: 'The words leave more open than the number does.',
  BOUNDS_MISSING: 'A range needs its ends.',
  NOT_WHOLE: 'It must be a whole number.',
  BELOW_ZERO: 'It cannot be below zero.',
  LEVEL_NOT_ALLOWED: 'The indicator is not recorded at this level.',
  MEASURE_STAYS: 'A correction keeps the measure.',
  SLOT_TAKEN: 'Somebody recorded a value there already; `standing` names it.',
  UNCHANGED: 'Nothing would change. With `evenSo` a figure is kept with its new source.',
  LOOKS_WRONG:
    'The number is unlikely; `offered` says what was probably meant. With `evenSo` it is kept.',
  PERSONAL_DATA: 'It looks like the number of a person: an identity, telephone or account number.',
  BAD_WORD: 'It is no measure word: letters alone, no numerals, hedges or slash.',
  SENSITIVE_STAYS: 'What is sensitive stays so.',
  NOT_SENSITIVE: 'It would tell of a sensitive indicator without being sensitive itself.',
  CYCLE: 'The relation would lead back to where it starts.',
  RULE_DOES_NOT_FIT: 'This way of totalling does not fit the basis or the measure.',
  BAD_CODE: 'It is no code: capitals, digits and underscores, a capital first.',
  PERIOD_MISSING: 'A period needs a start or an end.',
  GRAIN_DIFFERS: 'The period is not as long as its kind says.',
  IN_THE_FUTURE: 'It lies in the future.',
  ALREADY_RELATED: 'They are related in this way already, or were not.',
  SAME_DECISION: 'It stands like that already.',
  ALREADY_RUNNING: 'The same is being done at this moment.',
  SIGN_IN_FAILED: 'The login or the password is not right.',
});

@ObjectType('Standing', {
  description:
    'A row that stands where another was to be put. Also in `errors[].extensions.standing` of a CONFLICT: the row that is in force now, of a corrected figure or a changed target its successor; null when there is none any more.',
})
export class StandingType implements Standing {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Give it as `expectedVersion`.' })
  version!: number;
}

@ObjectType('UserError', {
  description: 'One thing that is wrong with the input; nothing was changed.',
})
export class UserErrorType {
  @Field(() => ErrorCode, { description: 'What is wrong, for programs.' })
  code!: FaultCode;

  @Field(() => [String], { nullable: true, description: 'Path of the input field to blame.' })
  field!: string[] | null;

  @Field(() => String, { description: 'What is wrong, in your language.' })
  message!: string;

  @Field(() => StandingType, {
    nullable: true,
    description: 'The row that stands in the way, with SLOT_TAKEN; null for all else.',
  })
  standing!: Standing | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that were probably meant, such as 82.7% for 0.827; with LOOKS_WRONG.',
  })
  offered!: string | null;
}

/**
 * The payload of a mutation: `XPayload { <entity> userErrors }`. The entity is null whenever
 * `userErrors` is not empty.
 */
export function payloadType(
  verb: string,
  entity: string,
  type: () => ClassType<object>,
  description = 'The row as it is now; null on userErrors.',
) {
  @ObjectType(`${verb}Payload`, { description: `What ${verb} gives back.` })
  class PayloadType {
    @Field(() => [UserErrorType], { description: 'Why nothing was changed; empty on success.' })
    userErrors!: UserErrorType[];
  }
  Field(type, { nullable: true, description })(PayloadType.prototype, entity);
  return PayloadType;
}
