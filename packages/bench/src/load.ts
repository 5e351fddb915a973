import { Pool } from 'undici';
import type { Contender } from './contenders/contender.ts';

/** What one contender did in one round. */
export interface Round {
  /** Answers per second. */
  rate: number;
  /** Time to answer, milliseconds. */
  p50: number;
  p99: number;
}

/** How hard, and for how long. */
export interface Load {
  /** Requests under way at any moment. */
  concurrency: number;
  milliseconds: number;
}

/** Headers and body of a request. */
export interface Question {
  headers: Record<string, string>;
  body: string;
}

/** Asks once. @throws Error with the answer when it is a refusal or a failure */
export async function ask(pool: Pool, { url }: Contender, question: Question): Promise<string> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: new URL(url).pathname,
    ...question,
  });
  const text = await body.text();
  if (statusCode !== 200 || text.startsWith('{"errors"')) {
    throw new Error(`${url} answers ${statusCode}: ${text.slice(0, 500)}`);
  }
  return text;
}

/**
 * Closed loop: each of `concurrency` askers sends its next question when the last is answered;
 * the questions, one of each person, are dealt among them.
 *
 * @throws Error when an answer has not the length of the first: a contender that sheds load is no
 *   contender
 */
export async function drive(
  contender: Contender,
  questions: readonly [Question, ...Question[]],
  load: Load,
): Promise<Round> {
  const pool = new Pool(new URL(contender.url).origin, { connections: load.concurrency });
  const times: number[] = [];
  const { length } = dataOf(await ask(pool, contender, questions[0]));
  const started = performance.now();
  const until = started + load.milliseconds;
  const asker = async (number: number): Promise<void> => {
    const question = questions[number % questions.length] ?? questions[0];
    while (performance.now() < until) {
      const sent = performance.now();
      const text = await ask(pool, contender, question);
      times.push(performance.now() - sent);
      if (dataOf(text).length !== length) throw new Error(`${contender.label} changes its answer.`);
    }
  };
  await Promise.all(Array.from({ length: load.concurrency }, (_, number) => asker(number)));
  const seconds = (performance.now() - started) / 1_000;
  await pool.close();
  times.sort((a, b) => a - b);
  return { rate: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The answer without what names the request, such as its id. */
const dataOf = (text: string): string => {
  const at = text.lastIndexOf(',"extensions"');
  return at < 0 ? text : text.slice(0, at);
};

/** The value below which a share of sorted numbers lies; NaN for none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
