import type { Contender } from './contenders/contender.ts';

const SUM = /^linli_operation_statements_sum(?:\{[^}]*\})? (\d+)/m;

/** Statements that the API has sent so far beside its transactions' own; null of another contender. */
export async function statementsOf({ name, url }: Contender): Promise<number | null> {
  if (name !== 'api') return null;
  const answer = await fetch(new URL('/metrics', url));
  const found = SUM.exec(await answer.text());
  if (!found) throw new Error('The API does not tell how many statements it has sent.');
  return Number(found[1]);
}
