import { graphql } from '#lib/gql/index.ts';

/** The program that is copied, and whether its unit may own the copy. */
export const CopiedProgram = graphql(`
  query CopiedProgram($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        id
        title
        titleEn
        startsOn
        unit {
          ...ProgramOwner
        }
      }
    }
    viewer {
      memberships {
        unit {
          ...PickedUnit
          ...CopyOwner
          ... on Street {
            communities(first: 100) {
              nodes {
                ...CopyOwner
              }
            }
          }
        }
      }
    }
  }
`);

export const CopyOwner = graphql(`
  fragment CopyOwner on Unit {
    id
    code
    name
    nameEn
    viewerCan(verbs: [copyProgram]) {
      verb
      allowed
    }
  }
`);

export const CopyProgram = graphql(`
  mutation CopyProgram($input: CopyProgramInput!) {
    copyProgram(input: $input) {
      program {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What a unit did so far, the latest first. */
export const ProgramsToCopy = graphql(`
  query ProgramsToCopy($unit: ID!) {
    programs(of: $unit, first: 20) {
      nodes {
        id
        title
        titleEn
        startsOn
      }
    }
  }
`);
