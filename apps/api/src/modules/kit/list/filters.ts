import { Field, ID, InputType, Int } from 'type-graphql';
import { Refusal } from '#kernel/errors';
import { type NodeType, parseGlobalId } from '#kernel/ids';
import { DateScalar, DateTimeScalar } from '#kernel/scalars';

@InputType({ description: 'Bounds of a day, both inclusive.' })
class DateComparator {
  @Field(() => DateScalar, { nullable: true, description: 'On this day or later.' })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On this day or earlier.' })
  lte?: string | null;
}

@InputType({ description: 'Bounds of an instant: the first inclusive, the second not.' })
class DateTimeComparator {
  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  gte?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  lt?: string | null;
}

/** Something that a list can be filtered by: how it is asked for, and what it asks of a row. */
export interface Filtering {
  says: string;
  type: () => unknown;
  /** SQL conditions on `t`, written round a placeholder. */
  conditions: Record<string, (placeholder: string) => string>;
  /** Value of each condition; left out and null ask for nothing. */
  values: (asked: never) => Record<string, unknown>;
}

/** Filters by a day: `{ gte, lte }`. */
export const dayBetween = (sql: string, says: string): Filtering => ({
  says,
  type: () => DateComparator,
  conditions: { From: (at) => `${sql} >= ${at}::date`, To: (at) => `${sql} <= ${at}::date` },
  values: ({ gte, lte }: DateComparator) => ({ From: gte, To: lte }),
});

/** Filters by an instant: `{ gte, lt }`. */
export const instantBetween = (sql: string, says: string): Filtering => ({
  says,
  type: () => DateTimeComparator,
  conditions: {
    From: (at) => `${sql} >= ${at}::timestamptz`,
    Before: (at) => `${sql} < ${at}::timestamptz`,
  },
  values: ({ gte, lt }: DateTimeComparator) => ({ From: gte, Before: lt }),
});

/** Filters by one condition, of what is asked for or of what is made of it. */
export const matching = <Asked>(
  type: unknown,
  says: string,
  condition: (placeholder: string) => string,
  value: (asked: Asked) => unknown = (asked) => asked,
): Filtering => ({
  ...{ says, type: () => type, conditions: { Is: condition } },
  values: (asked: never) => ({ Is: value(asked) }),
});

/** Filters by whether a condition holds. */
export const isTrue = (sql: string, says: string) =>
  matching(Boolean, says, (at) => `(${sql}) = ${at}::boolean`);

/** Filters by a whole number. */
export const isNumber = (sql: string, says: string) =>
  matching(Int, says, (at) => `${sql} = ${at}::int`);

/** Filters by one or more values of a closed set. */
export const isOneOf = (sql: string, type: object, says: string) =>
  matching([type], says, (at) => `${sql} = any(${at}::text[])`);

/** The keys in ids of one type; those of another type are none's. */
export const keysOf = (type: NodeType) => (ids: readonly string[]) =>
  ids.flatMap((id) => {
    const key = parseGlobalId(id);
    return key?.type === type ? [key.id] : [];
  });

/** Filters by the ids of rows; those of another type are none's. */
export const isOneOfIds = (sql: string, type: NodeType, says: string) =>
  matching([ID], says, (at) => `${sql} = any(${at}::uuid[])`, keysOf(type));

/** One way of writing: case, full width and spaces do not matter. */
const folded = (sql: string) => `regexp_replace(lower(normalize(${sql}, NFKC)), '\\s', '', 'g')`;

/** Most characters that a text is searched for. */
const SOUGHT_MAX = 100;

/**
 * Filters by a piece of a text. No LIKE: whoever asks means what they type, and under a policy it is no faster.
 *
 * @param sql a text that every reader of the row may read
 * @param says what it is in, without a full stop; the rest is added
 */
export const holds = (sql: string, says: string): Filtering => ({
  says: `${says}: at most ${SOUGHT_MAX} characters; case, width and spaces do not matter.`,
  type: () => String,
  conditions: { Holds: (at) => `strpos(${folded(sql)}, ${folded(`${at}::text`)}) > 0` },
  values(asked: string) {
    const { length } = asked;
    if (asked.includes('\0')) throw new Refusal('BAD_USER_INPUT', 'CONTROL_CHARACTER');
    if (length > SOUGHT_MAX)
      throw new Refusal('BAD_USER_INPUT', 'TOO_LONG', { limit: SOUGHT_MAX, length });
    return { Holds: asked };
  },
});
