import { graphql } from '#lib/gql/index.ts';

export const DeleteProgram = graphql(`
  mutation DeleteProgram($input: BinInput!) {
    deleteProgram(input: $input) {
      program {
        ...ProgramHead
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const RestoreProgram = graphql(`
  mutation RestoreProgram($input: BinInput!) {
    restoreProgram(input: $input) {
      program {
        ...ProgramHead
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
