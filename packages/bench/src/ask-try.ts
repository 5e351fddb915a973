import { openActor } from './actors.ts';
import { apiParts } from './api-parts.ts';
import { startContender } from './contenders/contender.ts';
import { openDatabase } from './database.ts';
import { street } from './works/street.ts';
const api = await apiParts();
const { server } = await openDatabase(api, 1, console.error);
const name = process.argv[2] as 'sql';
const c = await startContender(name, server);
const actor = await openActor(api, server.ownerUrl, 'STREET_STAFF');
for (let i=0;i<6;i++) { const r = await fetch(c.url, { method: 'POST', ...c.request(street, actor) });
const t = await r.text(); console.log(r.status, t.length, t.slice(0,100), t.slice(-200)); }
await c.stop(); await server.stop();
