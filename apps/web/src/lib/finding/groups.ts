import { groupBy } from '#lib/figure/group.ts';
import type { FindingPartsFragment } from '#lib/gql/graphql.ts';

/** More of one kind than this stand under one line. */
const MANY = 5;

type Grouped = Pick<FindingPartsFragment, 'id' | 'check'>;

/** One finding, or all of a kind of which there are many. */
export type Entry<Finding> =
  { one: Finding } | { kind: string; all: readonly [Finding, ...Finding[]] };

/** What a list shows, in the order of first mention. */
export function entriesOf<Finding extends Grouped>(findings: readonly Finding[]): Entry<Finding>[] {
  const byKind = groupBy(findings, ({ check }) => check);
  return findings.flatMap((finding): Entry<Finding>[] => {
    const all = byKind.get(finding.check) ?? [finding];
    if (all.length <= MANY) return [{ one: finding }];
    return all[0].id === finding.id ? [{ kind: finding.check, all }] : [];
  });
}
