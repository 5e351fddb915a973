import type { Fault } from '#kernel/errors';

export const PROGRAM_TYPES = [
  'GENERAL',
  'ROUTINE',
  'SERIES',
  'CAMPAIGN',
  'ACTION_PLAN',
  'PILOT',
  'INDUSTRY',
  'SCHOOL_PLAN',
  'MOBILISATION',
] as const;
export type ProgramKind = (typeof PROGRAM_TYPES)[number];

/** How far an industry has come, in this order. */
export const STAGES = ['PROPOSED', 'RESEARCH', 'TRIAL', 'BUILDING', 'PRODUCING'] as const;
export type Stage = (typeof STAGES)[number];

/** How the result of a program belongs to several units. */
export const SHARINGS = ['NONE', 'SHARED', 'BY_SITE'] as const;

export const LEVELS = ['STATE', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'OTHER'] as const;

/** Fields that programs of one type alone have. */
const FIELDS_OF = {
  PILOT: ['batch', 'level'],
  INDUSTRY: ['stage'],
  SCHOOL_PLAN: ['schoolId', 'year'],
} as const satisfies Partial<Record<ProgramKind, readonly string[]>>;
/** What a program of a type cannot be without. */
const NEEDED: Partial<Record<ProgramKind, readonly Field[]>> = {
  SCHOOL_PLAN: ['schoolId', 'year'],
};

type Field = (typeof FIELDS_OF)[keyof typeof FIELDS_OF][number];
/** What decides which fields a program may have. */
type Typed = { type: ProgramKind } & Partial<Record<Field, unknown>>;

const column = (field: Field) => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const fields = Object.entries(FIELDS_OF) as [ProgramKind, readonly Field[]][];

/** The same as a condition of the table. */
export const FIELDS_CHECK = [
  ...fields.map(
    ([type, own]) => `(type = '${type}' or num_nonnulls(${own.map(column).join(', ')}) = 0)`,
  ),
  ...Object.entries(NEEDED).map(
    ([type, own]) => `(type <> '${type}' or num_nulls(${own.map(column).join(', ')}) = 0)`,
  ),
].join(' and ');

/**
 * What is wrong with the fields that a program is to have: one of another type, or none where its type
 * asks for one.
 *
 * @param given the input, which is told beside the field that it names; else beside its type
 */
export function typeFaults(program: Typed, given: object): Fault[] {
  const odd = fields.flatMap(([type, own]) =>
    own.filter((field) => type !== program.type && program[field] != null),
  );
  const beside = new Set<string>(odd.map((field) => (field in given ? field : 'type')));
  const missing = (NEEDED[program.type] ?? []).filter((field) => program[field] == null);
  return [
    ...[...beside].map((field): Fault => ({
      code: 'FIELD_OF_OTHER_TYPE',
      field: ['input', field],
    })),
    ...missing.map((field): Fault => ({ code: 'REQUIRED', field: ['input', field] })),
  ];
}

/** Whether a program is read but no longer changed. */
export const isOver = (state: string): boolean => state === 'CLOSED' || state === 'DROPPED';
