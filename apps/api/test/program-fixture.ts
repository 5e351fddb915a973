import { inputOf } from './verb-call.ts';
import type { Answer, Send, World } from './world.ts';

export interface ProgramAnswer {
  id: string;
  title: string;
  version: number;
  startsOn: string | null;
  endsOn: string | null;
  closedAt: string | null;
}

export interface Payload {
  program: ProgramAnswer | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

export type VerbAnswer = Answer<Record<string, Payload | null>>;

const FIELDS = 'id title version startsOn endsOn closedAt';

/** Sends one verb of the program slice and gives its whole answer. */
export async function act(
  send: Send,
  verb: string,
  input: object,
  locale?: string,
): Promise<VerbAnswer> {
  return send(
    `mutation ($input: ${inputOf(verb).name}!) { ${verb}(input: $input) {
      program { ${FIELDS} } userErrors { code field message } } }`,
    { input },
    locale,
  );
}

/** Id of a street that somebody can see, by its name. */
export async function unitId(send: Send, name: string): Promise<string> {
  const { data } = await send<{
    districts: { nodes: { streets: { nodes: { id: string; name: string }[] } }[] };
  }>('{ districts { nodes { streets(first: 100) { nodes { id name } } } } }');
  const streets = data!.districts.nodes.flatMap((d) => d.streets.nodes);
  return streets.find((s) => s.name === name)!.id;
}

/** A new program of 小营街道, made by its staff. */
export async function newProgram(send: Send, title = '邻里读书会'): Promise<ProgramAnswer> {
  const { data } = await act(send, 'createProgram', {
    unitId: await unitId(send, '小营街道'),
    title,
  });
  return data!.createProgram!.program!;
}

/** Audit entries about a program, oldest first. */
export const auditOf = (world: World, title: string) =>
  world.sql<{ verb: string; before: object | null; after: object | null }>(
    `select a.verb, a.before, a.after from audit_entry a join program p on p.id = a.entity_id
      where p.title = $1 order by a.at, a.id`,
    [title],
  );

/** What is stored of a program, whatever anybody may see. */
export const stored = async (world: World, title: string) =>
  (
    await world.sql(
      'select title, version, starts_on, ends_on, closed_at from program where title = $1',
      [title],
    )
  )[0];
