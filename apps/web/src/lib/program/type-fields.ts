import type { ProgramType } from '#lib/gql/graphql.ts';

/** Fields that programs of one type alone have, as the API's inputs name them; a test holds it to the schema. */
const FIELDS_OF = {
  PILOT: ['batch', 'level'],
  INDUSTRY: ['stage'],
  SCHOOL_PLAN: ['schoolId', 'year'],
} as const satisfies Partial<Record<ProgramType, readonly string[]>>;
export type OwnField = (typeof FIELDS_OF)[keyof typeof FIELDS_OF][number];

/** The fields that a program has for being of its type. */
export const fieldsOf = (type: ProgramType): readonly OwnField[] =>
  (FIELDS_OF as Partial<Record<ProgramType, readonly OwnField[]>>)[type] ?? [];

/** Every field that is of one type alone. */
export const OWN_FIELDS: readonly OwnField[] = Object.values(FIELDS_OF).flat();
