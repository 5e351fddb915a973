/** What a district looks at until it chooses: by the codes of the platform's catalogue. */
export const CODES = [
  'ACTIVITY_COUNT',
  'ACTIVITY_VISITS',
  'VOLUNTEER_STOCK',
  'AGREEMENT_COUNT',
  'ISSUE_RESOLVED',
] as const;
