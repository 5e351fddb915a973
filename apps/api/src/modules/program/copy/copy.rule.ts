import { isDay } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { MilestoneRow } from '#modules/program/milestone/milestone.query';
import type { ProgramRow } from '#modules/program/program/program.query';

/**
 * How a day of what is copied becomes one of the copy; null where nobody knows how far days move, or the
 * calendar has no such day.
 */
export function mover(from: string | null, to: string): (day: string | null) => string | null {
  if (from === null) return () => null;
  const by = Date.parse(to) - Date.parse(from);
  return (day) => {
    if (day === null) return null;
    const moved = new Date(Date.parse(day) + by).toISOString().slice(0, 10);
    return isDay(moved) ? moved : null;
  };
}

/** The columns of a copy that begins on a day: words and how it works, no numbers and no people. */
export function copied(row: ProgramRow, startsOn: string, brandId: string | null) {
  const { title, titleEn, description, descriptionEn, type, lines, batch, level } = row;
  return {
    ...{ title, titleEn, description, descriptionEn, type, lines, batch, level, brandId },
    ...{ schoolId: row.schoolId, audience: row.audience, sharing: row.sharing },
    stage: type === 'INDUSTRY' ? ('PROPOSED' as const) : null,
    year: row.year === null ? null : Number(startsOn.slice(0, 4)),
    ...{ startsOn, endsOn: mover(row.startsOn, startsOn)(row.endsOn) },
  };
}

/** What is copied of a milestone. */
export type Copied = Pick<MilestoneRow, 'id' | 'parentId' | 'title' | 'dueOn' | 'state'>;

/** New milestones like those of a program, in their order; parts of dropped ones move up. */
export function copiedMilestones(
  standing: readonly Copied[],
  moved: (day: string | null) => string | null,
) {
  const byId = new Map(standing.map((one) => [one.id, one]));
  const kept = standing.filter(({ state }) => state !== 'DROPPED');
  const idOf = new Map(kept.map(({ id }) => [id, newId()]));
  const above = (id: string | null): string | null =>
    id === null ? null : (idOf.get(id) ?? above(byId.get(id)?.parentId ?? null));
  return kept.map(({ id, parentId, title, dueOn }, at) => ({
    ...{ id: idOf.get(id)!, parentId: above(parentId), position: at + 1 },
    ...{ title, dueOn: moved(dueOn) },
  }));
}
