import { m } from '#lib/paraglide/messages.js';
import { whereIs } from '#lib/shell/sections.ts';
import type { Membership } from '#lib/shell/standing.ts';
import { trailOf } from '#lib/unit/picked.ts';

/** What a page says that is none of the reader's, whoever may open it. */
export interface Closed {
  path: string;
  said: [title: string, text: string];
}

/** Whether the page at a path is closed to somebody; null for all that they may open. */
export function closedTo(path: string, memberships: readonly Membership[]): Closed | null {
  const code = /^\/(\d+)/.exec(path)?.[1];
  if (!code) return null;
  const at = whereIs(path, code);
  const roles = memberships
    .filter(({ unit }) => !unit || trailOf(unit)[0]?.code === code)
    .map(({ role }) => role);
  if (!at || roles.length === 0 || roles.some((role) => at.tab.roles.includes(role))) return null;
  const page = at.tab.label();
  return {
    path,
    said: [
      m.not_yours_title({ page }),
      roles.includes('PLATFORM_OPERATOR')
        ? m.not_yours_operator({ page })
        : m.not_yours_staff({ page }),
    ],
  };
}
