import { makeSchema } from 'postgraphile';
import { printSchema } from 'graphql';
import { postgraphilePreset } from './contenders/postgraphile-preset.ts';
const { schema } = await makeSchema(postgraphilePreset(process.argv[2]!, 2));
console.log(printSchema(schema));
process.exit(0);
