import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';

/** What an input of a verb that changes a row begins with. */
interface Change {
  id: string;
  expectedVersion: number;
}

class Nothing {}

/** Fields of the input of a verb that warns: sent again, it is done. */
@InputType()
export class EvenSo {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Do it although something speaks against it, which the refusal named.',
  })
  evenSo?: boolean;
}

/**
 * The input class of a verb that changes a row, to extend: its id and the version that was read.
 *
 * @param says what the id names, without a full stop
 * @param fields further fields, of an input class
 */
export function changeInput<Fields extends object>(
  says: string,
  fields: ClassType<Fields> = Nothing as ClassType<Fields>,
): ClassType<Fields & Change> {
  @InputType()
  class ChangeInput extends (fields as ClassType<object>) implements Change {
    @Field(() => ID, { description: `${says}.` })
    id!: string;

    @Field(() => Int, { description: 'The version you read; another one is a conflict.' })
    expectedVersion!: number;
  }
  return ChangeInput as ClassType<Fields & Change>;
}

/** The input class of a verb that is done in a unit, to extend, as {@link changeInput}; the unit by its id or code. */
export function unitInput<Fields extends object>(
  says: string,
  fields: ClassType<Fields> = Nothing as ClassType<Fields>,
): ClassType<Fields & { unitId: string }> {
  @InputType()
  class UnitInput extends (fields as ClassType<object>) {
    @Field(() => ID, { description: `${says}, by its id or code.` })
    unitId!: string;
  }
  return UnitInput as ClassType<Fields & { unitId: string }>;
}
