import { graphql } from '#lib/gql/index.ts';

/** A unit that takes part, with its share of the one result and what it says of it. */
export const SharePart = graphql(`
  fragment SharePart on Participation {
    id
    version
    state
    weight
    sharesAnswer
    sharesReason
    resultAnswer
    resultObjection
    share {
      numerator
      denominator
    }
    participant {
      id
      name
      nameEn
    }
    viewerCan(verbs: [answerShares, answerResult]) {
      verb
      allowed
    }
  }
`);

/** Whose the result of a program is, and which share each unit has. */
export const ProgramResults = graphql(`
  query ProgramResults($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        sharing
        sharesVersion
        withheld
        result {
          ...ResultEdition
        }
        unit {
          ...ProgramOwner
        }
        participations(first: 100, filter: { state: [ACCEPTED] }) {
          nodes {
            ...SharePart
          }
        }
      }
    }
    results(of: $id, first: 20, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        edition
        createdAt
      }
    }
  }
`);

export const ProposeShares = graphql(`
  mutation ProposeShares($input: ProposeSharesInput!) {
    proposeShares(input: $input) {
      program {
        id
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const AnswerShares = graphql(`
  mutation AnswerShares($input: AnswerSharesInput!) {
    answerShares(input: $input) {
      participation {
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
