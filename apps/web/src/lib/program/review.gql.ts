import { graphql } from '#lib/gql/index.ts';

export const ProgramReviews = graphql(`
  query ProgramReviews($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        unit {
          ...ProgramOwner
        }
      }
    }
    reviews(of: $id, first: 100) {
      nodes {
        id
        kind
        onDay
        verdict
        extendsTo
        words
      }
    }
  }
`);

export const AddReview = graphql(`
  mutation AddReview($input: AddReviewInput!) {
    addReview(input: $input) {
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
