/** Operations of this process that failed for a reason of ours, and the moment of the last of them. */
export interface Failures {
  count: number;
  last: Date | null;
}

let failures: Failures = { count: 0, last: null };

/** Counts an operation that was answered with INTERNAL; the log has its cause. */
export function noteFailure(): void {
  failures = { count: failures.count + 1, last: new Date() };
}

/** Since the process was started. */
export const failuresSoFar = (): Failures => failures;
