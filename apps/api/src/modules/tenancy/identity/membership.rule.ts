import type { Verdict } from '#kernel/permission';
import type { Covering } from './membership.query.ts';

/** Who may do something where these memberships of theirs cover it; nothing said means no. */
export type Rule = (covering: readonly Covering[]) => Verdict<Covering>;
