import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { lives, modules } from '../../modules/index.ts';
import { createSchema } from '../../schema.ts';
import { lifecyclePage } from './lifecycle-page.ts';

/** Prints what is generated from the code at the root, or with --check fails when it is not up to date. */
const PRINTED: Record<string, () => string> = {
  'schema.graphql': () => `${printSchema(lexicographicSortSchema(createSchema(modules)))}\n`,
  'docs/lifecycles.md': () => lifecyclePage(lives),
};

for (const [name, print] of Object.entries(PRINTED)) {
  const file = new URL(`../../../../../${name}`, import.meta.url);
  const printed = print();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, printed);
  } else if (readFileSync(file, 'utf8') !== printed) {
    console.error(`${name} is not up to date: run npm run codegen and commit it.`);
    process.exitCode = 1;
  }
}
