/** The day after the last of a plan, for ends that are exclusive; null for none. */
export function dayAfter(day: string): string | null {
  if (!day) return null;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
