import { Client } from 'pg';
import { openActors, type People } from './actors.ts';
import { apiParts, type ApiParts, type EmbeddedServer } from './api-parts.ts';
import { type Contender, startContender } from './contenders/contender.ts';
import type { ContenderName } from './works/work.ts';
import { openDatabase } from './database.ts';
import { type Options, readOptions } from './options.ts';
import { profileApi } from './profile.ts';
import { race } from './race.ts';
import { costTable, report } from './report.ts';
import { fillNames } from './fill-names.ts';
import { createProgram } from './works/program.ts';
import { searchOfAll, searchOfStreet, searchTimes } from './works/search.ts';
import { street } from './works/street.ts';
import type { Work } from './works/work.ts';

const NAMES: readonly ContenderName[] = ['api', 'postgraphile', 'sql'];
const WORKS: Readonly<Record<string, Work>> = {
  1: street,
  4: createProgram,
  5: searchOfAll,
  6: searchOfStreet,
};
/** Works that need many names; a database that has them is another for the other works. */
const SEARCHES = new Set(['5', '6']);
const PROFILE_MS = 15_000;

const log = (line: string) => console.error(line);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const api = await apiParts();
  const { server, districts } = await openDatabase(api, options.districts, log);
  try {
    log(`${districts} districts, ${options.rounds} rounds, concurrency ${options.concurrency}`);
    await run(api, server, options);
  } finally {
    await server.stop();
  }
}

async function run(api: ApiParts, server: EmbeddedServer, options: Options): Promise<void> {
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  const contenders: Contender[] = [];
  try {
    for (const name of NAMES) {
      const script = name === 'api' ? options.entry : undefined;
      contenders.push(await startContender(name, server, { script }));
    }
    if (options.works.some((number) => SEARCHES.has(number))) await fillNames(owner, log);
    for (const work of chosen(options)) {
      const actors = await openActors(api, server.ownerUrl, work.role);
      console.log(report(await race({ contenders, owner }, work, actors, options)));
      if (work.name.startsWith('search')) await tellTimes(server, actors);
    }
    await stopAll(contenders);
    for (const work of options.profile ? chosen(options) : []) {
      const actors = await openActors(api, server.ownerUrl, work.role);
      await profile(work, actors, server, options);
      await work.traces?.erase(owner, actors);
    }
  } finally {
    await stopAll(contenders);
    await owner.end();
  }
}

async function tellTimes(server: EmbeddedServer, [{ handle }]: People): Promise<void> {
  const reader = new Client({ connectionString: server.appUrl });
  await reader.connect();
  console.log(await searchTimes(reader, handle));
  await reader.end();
}

const stopAll = (contenders: readonly Contender[]) =>
  Promise.all(contenders.map((contender) => contender.stop()));

const chosen = ({ works }: Options): Work[] =>
  works.map((number) => {
    const work = WORKS[number];
    if (!work) throw new Error(`There is no work ${number}: choose of ${Object.keys(WORKS)}.`);
    return work;
  });

async function profile(work: Work, actors: People, server: EmbeddedServer, options: Options) {
  const { concurrency, entry: script } = options;
  const load = { concurrency, milliseconds: PROFILE_MS };
  const { functions, packages } = await profileApi(server, { work, actors, load, script });
  const title = `what the API spends its time on in ${work.name}`;
  console.log(costTable(`${title}, by function`, functions.slice(0, 30)));
  console.log(costTable('the same by package', packages.slice(0, 12)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
