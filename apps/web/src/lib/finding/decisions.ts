import { m } from '#lib/paraglide/messages.js';

/** What can be said of a finding, as choices. */
export const decisions = () =>
  (['EXPLAINED', 'UNVERIFIABLE'] as const).map((value) => ({
    value,
    label: m[`finding_decide_${value}`](),
    hint: m[`finding_decide_${value}_hint`](),
  }));
