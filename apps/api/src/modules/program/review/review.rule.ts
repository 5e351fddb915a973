export const REVIEW_KINDS = ['MID', 'FINAL', 'YEARLY', 'AFTER_ACTION'] as const;
export const VERDICTS = ['CONTINUE', 'EXTEND', 'STOP'] as const;
/** Most characters of what a review found. */
export const WORDS_MAX = 5_000;
