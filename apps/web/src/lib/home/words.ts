import type { FieldGroup } from '#lib/gql/graphql.ts';
import { m } from '#lib/paraglide/messages.js';

type Said = (inputs: { count: number; year: number; programs: number }) => string;

const WORDS: Record<string, Said> = {
  FINDING_OPEN: m.waits_FINDING_OPEN,
  PROGRAM_OVERDUE: m.waits_PROGRAM_OVERDUE,
  PROGRAM_NOT_STARTED: m.waits_PROGRAM_NOT_STARTED,
  MILESTONES_LATE: m.waits_MILESTONES_LATE,
  INVITATION_WAITING: m.waits_INVITATION_WAITING,
  SHARES_PROPOSED: m.waits_SHARES_PROPOSED,
  RESULT_PROPOSED: m.waits_RESULT_PROPOSED,
  RESULT_DISPUTED: m.waits_RESULT_DISPUTED,
  RESULT_OUTDATED: m.waits_RESULT_OUTDATED,
  REMINDED_OF_FINDINGS: m.waits_REMINDED_OF_FINDINGS,
  REMINDED_OF_FIGURES: m.waits_REMINDED_OF_FIGURES,
  REMINDED_OF_PROGRAMS: m.waits_REMINDED_OF_PROGRAMS,
  FIGURES_MISSING: m.waits_FIGURES_MISSING,
};

/** The same where some programs have several of them. */
const SEVERAL: Record<string, Said> = {
  SHARES_PROPOSED: m.waits_SHARES_PROPOSED_several,
  RESULT_PROPOSED: m.waits_RESULT_PROPOSED_several,
};

interface Waiting {
  kind: string;
  /** In the API's own words. */
  says: string;
  count: number;
  /** In how many programs, where a program may have several. */
  programs?: number | null;
  year: number;
}

/** As many as are counted. */
const COUNT_MAX = 100;

/** What waits, with how much of it; what this build does not know, in the API's own sentence. */
export function sayWaiting({ kind, says, count, programs, year }: Waiting): string {
  const words = (programs && programs < count ? SEVERAL[kind] : undefined) ?? WORDS[kind];
  const said = words?.({ count, year, programs: programs ?? count }) ?? `${says} ${count}`;
  return count >= COUNT_MAX ? said.replace(String(COUNT_MAX), '99+') : said;
}

const GROUPS: Record<FieldGroup, () => string> = {
  BASICS: m.group_BASICS,
  CONTACTS: m.group_CONTACTS,
  ATTENDANCE: m.group_ATTENDANCE,
  OUTCOMES: m.group_OUTCOMES,
  MONEY: m.group_MONEY,
  NARRATIVE: m.group_NARRATIVE,
};

/** What an agreement opens, in words; a group that this build does not know, by its name. */
export const sayGrants = (grants: readonly FieldGroup[]): string =>
  grants
    .map((group) => (GROUPS[group] as (() => string) | undefined)?.() ?? group)
    .join(m.list_comma());
