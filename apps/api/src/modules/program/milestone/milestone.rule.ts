/** Most characters of what a milestone is. */
export const TITLE_MAX = 200;
/** Most characters of what came of it. */
export const OUTCOME_MAX = 2_000;
/** Most milestones that are added at once. */
export const ADDED_MAX = 100;
/** Most milestones of a program, dropped ones among them. */
export const MILESTONES_MAX = 500;
/** Levels of milestones below each other. */
export const LEVELS_MAX = 3;
