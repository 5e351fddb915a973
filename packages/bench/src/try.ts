import { apiParts } from './api-parts.ts';
import { openDatabase } from './database.ts';
import { openActor } from './actors.ts';
const api = await apiParts();
const db = await openDatabase(api, Number(process.argv[2]), console.log);
console.log(db);
console.log(await openActor(api, db.server.ownerUrl, 'STREET_STAFF'), await openActor(api, db.server.ownerUrl, 'DISTRICT_ADMIN'));
if (process.argv[3]) await new Promise((r) => setTimeout(r, Number(process.argv[3]) * 1000));
await db.server.stop();
