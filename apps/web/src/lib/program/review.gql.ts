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
      ...ReviewPage
    }
  }
`);

export const MoreReviews = graphql(`
  query MoreReviews($id: ID!, $after: String) {
    reviews(of: $id, first: 100, after: $after) {
      ...ReviewPage
    }
  }
`);

export const ReviewPage = graphql(`
  fragment ReviewPage on ReviewConnection {
    nodes {
      id
      kind
      onDay
      verdict
      extendsTo
      words
    }
    pageInfo {
      hasNextPage
      endCursor
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
