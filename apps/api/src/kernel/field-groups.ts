/** The parts of a row that an agreement can grant; BASICS always comes with the row. */
export const FIELD_GROUPS = [
  'BASICS',
  'CONTACTS',
  'ATTENDANCE',
  'OUTCOMES',
  'MONEY',
  'NARRATIVE',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];
