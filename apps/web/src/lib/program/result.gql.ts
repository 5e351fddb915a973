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
