import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A fenced block of a page: its language and what stands after it, such as a file's name. */
export interface Block {
  language: string;
  name: string;
  text: string;
}

export const readPage = (name: string) => readFileSync(`${ROOT}docs/guide/${name}.md`, 'utf8');

export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, language, name, text]) => ({
    language: language!,
    name: name!,
    text: text!,
  }));

/** A folder below the repository, so that a script in it finds the packages. */
export function makeFolder(): string {
  mkdirSync(`${ROOT}.data`, { recursive: true });
  return mkdtempSync(`${ROOT}.data/guide-`);
}

/** Runs a program as a reader would, with the Node of the tests; gives what it printed. */
export async function runIn(
  cwd: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;
  const options = { cwd, env: { PATH, HOME: cwd, ...env }, timeout: 60_000 };
  const { stdout, stderr } = await promisify(execFile)(command, args, options);
  return `${stdout}${stderr}`;
}

export const write = (folder: string, name: string, text: string) => {
  mkdirSync(path.dirname(`${folder}/${name}`), { recursive: true });
  writeFileSync(`${folder}/${name}`, text);
};

/** A document that selects the id of every row, as a cache needs it. */
export function withIds(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  const SelectionSet = (node: SelectionSetNode): SelectionSetNode | undefined => {
    const type = types.getParentType();
    const isRow = (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
    if (!isRow) return undefined;
    const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;
    return { ...node, selections: [id, ...node.selections] };
  };
  return print(visit(parse(query), visitWithTypeInfo(types, { SelectionSet })));
}
