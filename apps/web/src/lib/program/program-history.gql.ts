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
