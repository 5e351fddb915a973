import { graphql } from '#lib/gql/index.ts';

export const QuantityParts = graphql(`
  fragment QuantityParts on Quantity {
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
    source {
      title
      titleEn
      kind
      publishedOn
      reference
      wording
      note
    }
  }
`);

export const OutcomeRow = graphql(`
  fragment OutcomeRow on Outcome {
    id
    dimension
    indicator {
      name
      nameEn
      basis
      direction
    }
    figure {
      ...QuantityParts
      hidden
      note
      remark
      origin
      basis
      period {
        start
        end
        text
        inferred
      }
    }
    progress {
      state
      ratio {
        ...EstimateParts
      }
    }
    target {
      ...QuantityParts
      planText
      planStart
      planEnd
    }
  }
`);

export const MoreOutcomes = graphql(`
  query MoreOutcomes($program: ID!, $after: String) {
    node(id: $program) {
      ... on Program {
        id
        outcomes(first: 20, after: $after) {
          nodes {
            ...OutcomeRow
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
