/** Runs one statement inside the operation's transaction and gives its rows. */
export type Run = (text: string, params: unknown[]) => Promise<Record<string, unknown>[]>;
