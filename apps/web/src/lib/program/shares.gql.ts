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
