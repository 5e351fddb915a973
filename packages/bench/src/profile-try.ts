import { openActor } from './actors.ts';
import { apiParts } from './api-parts.ts';
import { openDatabase } from './database.ts';
import { profileApi } from './profile.ts';
import { street } from './works/street.ts';
const api = await apiParts();
const { server } = await openDatabase(api, 1, console.error);
const actor = await openActor(api, server.ownerUrl, 'STREET_STAFF');
const p = await profileApi(server, { work: street, actor, load: { concurrency: 8, milliseconds: 15000 }, script: process.argv[2] });
for (const [k, v] of Object.entries(p)) { console.log(k); for (const { name, share } of v.slice(0, k === 'packages' ? 16 : 40)) console.log((share * 100).toFixed(1), name); }
