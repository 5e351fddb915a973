import { graphql } from '#lib/gql/index.ts';

export const ProgramPartner = graphql(`
  fragment ProgramPartner on Partner {
    id
    name
    nameEn
    kind
    synthetic
  }
`);

export const MorePartners = graphql(`
  query MorePartners($program: ID!, $after: String) {
    node(id: $program) {
      ... on Program {
        id
        partners(first: 50, after: $after) {
          nodes {
            ...ProgramPartner
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
