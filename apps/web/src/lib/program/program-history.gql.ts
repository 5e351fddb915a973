import { graphql } from '#lib/gql/index.ts';

export const ProgramHistory = graphql(`
  query ProgramHistory($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        createdAt
        unit {
          ...ProgramOwner
        }
        changes(first: 100) {
          nodes {
            id
            verb
            about
            by
            at
            fields {
              field
              before
              after
            }
          }
        }
        steps(last: 100) {
          nodes {
            ...TakenStep
          }
        }
        participations(first: 20) {
          nodes {
            id
            participant {
              id
              name
              nameEn
            }
            steps(last: 10) {
              nodes {
                ...TakenStep
              }
            }
          }
        }
      }
    }
    workLines(first: 100) {
      nodes {
        code
        name
        nameEn
      }
    }
  }
`);

export const TakenStep = graphql(`
  fragment TakenStep on Step {
    id
    verb
    at
    by
    fromState
    toState
    reason
    onBehalf
  }
`);
