const KILO = 1_000;
const MEGA = 1_000_000;

/** 320 kB, 1.2 MB: as people read the size of a file. */
export const saySize = (bytes: number): string =>
  bytes < MEGA
    ? `${Math.max(1, Math.round(bytes / KILO))} kB`
    : `${Math.round((10 * bytes) / MEGA) / 10} MB`;

/** The site that an address leads to. */
export function hostOf(url: string | null | undefined): string {
  try {
    return new URL(url ?? '').host;
  } catch {
    return url ?? '';
  }
}
