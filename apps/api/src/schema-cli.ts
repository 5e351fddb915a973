import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

/** Writes schema.graphql at the root, or with --check fails when it is not up to date. */
const file = new URL('../../../schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(createSchema()))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('schema.graphql is not up to date: run npm run codegen and commit it.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
