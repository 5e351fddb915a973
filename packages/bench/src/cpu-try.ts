import { readdirSync, readFileSync } from 'node:fs';
import { openActor } from './actors.ts';
import { apiParts } from './api-parts.ts';
import { openDatabase } from './database.ts';
import { startContender } from './contenders/contender.ts';
import { drive } from './load.ts';
import { street } from './works/street.ts';
const stat = (pid: string) => { try { const t = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = t.slice(t.lastIndexOf(')') + 2).split(' '); return { ppid: f[1]!, cpu: (Number(f[11]) + Number(f[12])) * 10, dead: (Number(f[13]) + Number(f[14])) * 10 }; } catch { return null; } };
const api = await apiParts();
const { server } = await openDatabase(api, 1, console.error);
const postmaster = readFileSync('/work/main/.data/bench-postgres/postmaster.pid', 'utf8').split('\n')[0]!;
const actor = await openActor(api, server.ownerUrl, 'STREET_STAFF');
const kids = (parent: string) => readdirSync('/proc').filter((p) => /^\d+$/.test(p)).map((p) => stat(p)).filter((s) => s?.ppid === parent).reduce((a, s) => a + s!.cpu, 0) + (stat(parent)?.dead ?? 0);
const rounds = Number(process.argv[2]);
const cs = [];
for (const spec of process.argv.slice(3)) {
  const [name, script] = spec.split('=') as ['api', string?];
  const path = script ? `/tmp/scratch/apps/${script}/dist/main.js` : undefined;
  const c = await startContender(name, server, path ? { script: path } : {});
  const q = c.request(street, actor);
  await drive(c, q, { concurrency: 8, milliseconds: 4000 });
  cs.push({ spec, c, q, rate: [] as number[], app: [] as number[], db: [] as number[] });
}
for (let r = 0; r < rounds; r++) for (const x of cs) {
  const a = kids(String(process.pid)), b = kids(postmaster);
  const ms = 3000;
  const d = await drive(x.c, x.q, { concurrency: 8, milliseconds: ms });
  const n = d.rate * ms / 1000;
  x.rate.push(d.rate); x.app.push((kids(String(process.pid)) - a) / n); x.db.push((kids(postmaster) - b) / n);
}
const med = (l: number[]) => l.toSorted((a, b) => a - b)[l.length >> 1]!;
for (const x of cs) { console.log(x.spec.padEnd(14), 'rate med', med(x.rate).toFixed(1), 'max', Math.max(...x.rate).toFixed(1), '| app cpu med', med(x.app).toFixed(2), 'min', Math.min(...x.app).toFixed(2), '| db cpu med', med(x.db).toFixed(2), 'min', Math.min(...x.db).toFixed(2)); await x.c.stop(); }
await server.stop();
