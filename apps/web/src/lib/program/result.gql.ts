import { graphql } from '#lib/gql/index.ts';

/** An edition of a result as it was frozen, with what stands in the place of its figures today. */
export const ResultEdition = graphql(`
  fragment ResultEdition on ProgramResult {
    id
    edition
    state
    outdatedBy
    createdAt
    sensitiveFigures
    units {
      name
      nameEn
      share {
        numerator
        denominator
      }
    }
    figures {
      name
      nameEn
      dimension
      dimensionEn
      value
      qualifier
      wording
      bounds {
        lower {
          value
          inclusive
        }
        upper {
          value
          inclusive
        }
      }
      measure {
        code
        word
        wordEn
        kind
      }
      period {
        start
        end
        text
        inferred
      }
      sourceTitle
      sourceTitleEn
      sourceReference
      parts
      now {
        id
        figure {
          id
          value
          qualifier
          wording
          bounds {
            lower {
              value
              inclusive
            }
            upper {
              value
              inclusive
            }
          }
          measure {
            code
            word
            wordEn
            kind
          }
        }
      }
    }
  }
`);

/** Another edition than the latest. */
export const OlderEdition = graphql(`
  query OlderEdition($id: ID!) {
    node(id: $id) {
      __typename
      ... on ProgramResult {
        ...ResultEdition
      }
    }
  }
`);

export const ProposeResult = graphql(`
  mutation ProposeResult($input: ProposeResultInput!) {
    proposeResult(input: $input) {
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

export const AnswerResult = graphql(`
  mutation AnswerResult($input: AnswerResultInput!) {
    answerResult(input: $input) {
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
