import { parseArgs } from 'node:util';

/** What a run of the benchmark was asked to do. */
export interface Options {
  /** Numbers of the works. */
  works: string[];
  districts: number;
  rounds: number;
  concurrency: number;
  /** Length of a round, milliseconds. */
  milliseconds: number;
  warmUp: number;
  /** Also profile the API. */
  profile: boolean;
  /** Entry of another build of the API, to compare two. */
  entry?: string;
}

/** Districts at scale 1. */
const DISTRICTS = 10;

/** Reads the command line. @throws Error naming an option that is unknown or no positive number */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      works: { type: 'string', default: '1,4' },
      scale: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '5' },
      concurrency: { type: 'string', default: '8' },
      profile: { type: 'boolean', default: false },
      entry: { type: 'string' },
    },
  });
  return {
    works: values.works.split(','),
    districts: Math.max(1, Math.round(positive('scale', values.scale) * DISTRICTS)),
    rounds: Math.ceil(positive('rounds', values.rounds)),
    concurrency: Math.ceil(positive('concurrency', values.concurrency)),
    milliseconds: positive('seconds', values.seconds) * 1_000,
    warmUp: 3_000,
    profile: values.profile,
    entry: values.entry,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes a positive number, not "${text}".`);
  return value;
}
