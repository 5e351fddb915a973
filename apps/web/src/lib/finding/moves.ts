import type { Client } from '@urql/core';
import type { FindingPartsFragment } from '#lib/gql/graphql.ts';
import { ExplainFinding, MarkUnverifiable, ReopenFinding } from './finding.gql.ts';

/** What somebody can say a finding comes to, by the move that says it. */
export const MOVES = {
  EXPLAINED: ExplainFinding,
  UNVERIFIABLE: MarkUnverifiable,
  OPEN: ReopenFinding,
};
export type Decision = keyof typeof MOVES;

/** What a finding has become. */
export type Settled = Pick<FindingPartsFragment, 'id' | 'state' | 'version'>;

/** Says the same of several, one after the other; gives those that took it. */
export async function settleAll(
  client: Client,
  findings: readonly Pick<FindingPartsFragment, 'id' | 'version'>[],
  decision: Decision,
  reason: string,
): Promise<Settled[]> {
  const settled: Settled[] = [];
  for (const { id, version } of findings) {
    const input = { id, expectedVersion: version, reason };
    const { data } = await client.mutation(MOVES[decision], { input }).toPromise();
    const finding = data?.moved?.finding;
    if (finding) settled.push(finding);
  }
  return settled;
}
