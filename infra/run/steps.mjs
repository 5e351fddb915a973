/** Steps of a script, shown with their times; and its end, in one sentence where one will do. */

const terminal = process.stdout.isTTY === true;
const SLOW_MILLISECONDS = 3_000;

// A reader that went away (`npm start | head`) is no reason to leave servers running.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

/** Something the operator can act on; shown without a stack. */
export class Failure extends Error {
  name = 'Failure';

  /** @param {string} message @param {string} [output] what a command printed before it failed */
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** Seconds since a moment of Date.now(), as text. */
export function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Shows a step while it runs and its time when it is done.
 *
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work `note` replaces the title at the end
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now();
  let shown = title;
  if (terminal) process.stdout.write(`  …  ${title}`);
  const slow = setTimeout(() => {
    if (!terminal) console.log(`  …           ${title}`);
  }, SLOW_MILLISECONDS);
  try {
    const result = await work((text) => (shown = text));
    finish('✓', shown, start);
    return result;
  } catch (error) {
    finish('✗', title, start);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

function finish(mark, title, start) {
  const line = `  ${mark} ${secondsSince(start).padStart(8)}  ${title}`;
  process.stdout.write(terminal ? `\r\x1b[2K${line}\n` : `${line}\n`);
}

/** Runs a script's body; ends the process with its code, or with 1 and the reason. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

/** Prints what went wrong: a sentence where one was prepared, else the stack. */
export function report(error) {
  const prepared = error instanceof Failure || error?.name === 'StartupError';
  if (error?.output) console.error(`\n${error.output.trimEnd()}`);
  console.error(prepared ? `\n${error.message}` : error);
}
