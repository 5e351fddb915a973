import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { People } from './actors.ts';
import type { EmbeddedServer } from './api-parts.ts';
import { startContender } from './contenders/contender.ts';
import { drive, type Load } from './load.ts';
import { questionsOf } from './race.ts';
import type { Work } from './works/work.ts';

/** A function's own time, as a share of the time in which the process was not idle. */
export interface Cost {
  name: string;
  share: number;
}

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

interface ProfileOptions {
  work: Work;
  actors: People;
  load: Load;
  script?: string;
}

/** Runs the API alone under V8's sampling profiler. @returns functions and packages, dearest first */
export async function profileApi(
  server: EmbeddedServer,
  { work, actors, load, script }: ProfileOptions,
): Promise<{ functions: Cost[]; packages: Cost[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linli-profile-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const api = await startContender('api', server, { flags, script });
    await drive(api, questionsOf(api, work, actors), load);
    await api.stop();
    const [file = ''] = await readdir(folder);
    const profile = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as CpuProfile;
    return {
      functions: costs(profile, ({ functionName, url, lineNumber }) =>
        url
          ? `${functionName || '(anonymous)'} ${shorten(url)}:${lineNumber + 1}`
          : functionName || '(native)',
      ),
      packages: costs(profile, ({ functionName, url }) =>
        url ? packageOf(url) : functionName || '(native)',
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Frame = CpuProfile['nodes'][number]['callFrame'];

const IDLE = new Set(['(idle)', '(root)']);

function costs(profile: CpuProfile, nameOf: (frame: Frame) => string): Cost[] {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  profile.samples.forEach((id, at) => {
    const name = names.get(id) ?? '';
    if (!IDLE.has(name)) times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[at] ?? 0));
  });
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => ({ name, share: time / all }))
    .sort((a, b) => b.share - a.share);
}

const shorten = (url: string): string => url.replace(/^.*\/(node_modules|apps)\//, '');

function packageOf(url: string): string {
  if (url.startsWith('node:')) return url.split('/')[0] ?? url;
  const inside = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  return inside?.[1] ?? (url.includes('/apps/api/') ? 'apps/api' : 'compiled queries');
}
