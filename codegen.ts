import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const config: CodegenConfig = {
  schema: here('schema.graphql'),
  documents: [here('apps/web/src/lib/**/*.gql.ts')],
  generates: {
    [here('apps/web/src/lib/gql/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
        strictScalars: true,
        enumType: 'const',
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        nonOptionalTypename: false,
      },
    },
  },
};

export default config;
