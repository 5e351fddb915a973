interface Permission {
  verb: string;
  allowed: boolean;
  reason?: { code?: string; message: string } | null;
}

/** What the API says somebody may do with a row, as far as it was asked. */
export interface Permitted {
  viewerCan: readonly Permission[];
}

/** Whether the reader may; what was not asked about may not be done. */
export function can(row: Permitted | null | undefined, verb: string): boolean {
  return row?.viewerCan.some((known) => known.verb === verb && known.allowed) ?? false;
}

/** Why the reader may not, in their language; null when they may. */
export function whyNot(row: Permitted | null | undefined, verb: string): string | null {
  const known = row?.viewerCan.find((permission) => permission.verb === verb);
  return known && !known.allowed ? (known.reason?.message ?? null) : null;
}
