import { openActor } from './actors.ts';
import { apiParts, type ApiParts, type EmbeddedServer } from './api-parts.ts';
import { type Contender, type ContenderName, startContender } from './contenders/contender.ts';
import { openDatabase } from './database.ts';
import { type Options, readOptions } from './options.ts';
import { profileApi } from './profile.ts';
import { race } from './race.ts';
import { costTable, report } from './report.ts';
import { street } from './works/street.ts';

const NAMES: readonly ContenderName[] = ['api', 'postgraphile', 'sql'];
const WORKS = [street];
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
  const contenders: Contender[] = [];
  try {
    for (const name of NAMES) {
      const script = name === 'api' ? options.entry : undefined;
      contenders.push(await startContender(name, server, { script }));
    }
    for (const work of WORKS) {
      const actor = await openActor(api, server.ownerUrl, work.role);
      console.log(report(await race(contenders, work, actor, options), contenders));
    }
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
  if (options.profile) await profile(api, server, options);
}

async function profile(api: ApiParts, server: EmbeddedServer, options: Options): Promise<void> {
  const actor = await openActor(api, server.ownerUrl, street.role);
  const { concurrency, entry: script } = options;
  const load = { concurrency, milliseconds: PROFILE_MS };
  const { functions, packages } = await profileApi(server, { work: street, actor, load, script });
  console.log(costTable('what the API spends its time on, by function', functions.slice(0, 20)));
  console.log(costTable('the same by package', packages.slice(0, 12)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
