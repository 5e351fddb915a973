import { readdirSync, readFileSync } from 'node:fs';
import { openActor } from './actors.ts';
import { apiParts } from './api-parts.ts';
import { openDatabase } from './database.ts';
import { startContender } from './contenders/contender.ts';
import { drive } from './load.ts';
import { street } from './works/street.ts';
const stat = (pid: string) => { try { const t = readFileSync(`/proc/${pid}/stat`, 'utf8'); const f = t.slice(t.lastIndexOf(')') + 2).split(' '); return { ppid: f[1]!, cpu: (Number(f[11]) + Number(f[12])) * 10, cmd: t }; } catch { return null; } };
const api = await apiParts();
const { server } = await openDatabase(api, 1, console.error);
const port = new URL(server.appUrl).port;
const postmaster = readFileSync('/work/main/.data/bench-postgres/postmaster.pid', 'utf8').split('\n')[0]!;
const actor = await openActor(api, server.ownerUrl, 'STREET_STAFF');
const db = () => readdirSync('/proc').filter((p) => /^\d+$/.test(p)).map((p) => stat(p)).filter((s) => s?.ppid === postmaster).reduce((a, s) => a + s!.cpu, 0);
const own = () => { const me = String(process.pid); return readdirSync('/proc').filter((p) => /^\d+$/.test(p)).map((p) => stat(p)).filter((s) => s?.ppid === me).reduce((a, s) => a + s!.cpu, 0); };
for (const spec of process.argv.slice(2)) {
  const [name, script] = spec.split('=') as ['api', string?];
  const c = await startContender(name, server, script ? { script } : {});
  const q = c.request(street, actor);
  await drive(c, q, { concurrency: 8, milliseconds: 4000 });
  const a = own(), b = db(), w = process.cpuUsage();
  const ms = 6000;
  const r = await drive(c, q, { concurrency: 8, milliseconds: ms });
  const n = r.rate * ms / 1000; const w2 = process.cpuUsage(w);
  console.log(spec, 'rate', r.rate.toFixed(1), 'p50', r.p50.toFixed(1), 'app cpu ms', ((own() - a) / n).toFixed(2), 'db cpu ms', ((db() - b) / n).toFixed(2), 'client', ((w2.user + w2.system) / 1000 / n).toFixed(2));
  await c.stop();
}
await server.stop();
