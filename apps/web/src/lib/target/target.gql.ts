import { graphql } from '#lib/gql/index.ts';

export const EstimateParts = graphql(`
  fragment EstimateParts on Estimate {
    value
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
  }
`);

export const PlanParts = graphql(`
  fragment PlanParts on RatePlan {
    state
    factor
    rate {
      ...EstimateParts
    }
    numerator {
      ...EstimateParts
    }
    needed {
      ...EstimateParts
    }
    margin {
      ...EstimateParts
    }
    gap {
      ...EstimateParts
    }
    breakEvenDenominator {
      ...EstimateParts
    }
    breakEvenGrowth {
      ...EstimateParts
    }
    denominator {
      ...FigureParts
    }
    refusal {
      code
      message
    }
  }
`);

export const TargetParts = graphql(`
  fragment TargetParts on Target {
    ...QuantityParts
    id
    version
    synthetic
    dimension
    dimensionEn
    planStart
    planEnd
    planText
    indicator {
      id
      code
      name
      nameEn
      basis
      direction
      measure {
        code
        word
        wordEn
        kind
      }
    }
    program {
      id
      title
      titleEn
    }
    unit {
      id
      name
      nameEn
    }
    actual {
      ...FigureParts
    }
    progress {
      state
      margin {
        ...EstimateParts
      }
      ratio {
        ...EstimateParts
      }
      reached {
        ...EstimateParts
      }
      figures {
        id
      }
      lacking {
        start
        end
      }
      refusal {
        code
        message
      }
    }
    plan {
      ...PlanParts
    }
    viewerCan {
      verb
      allowed
    }
  }
`);

/** One target with all that is known of it. */
export const TargetDetail = graphql(`
  query TargetDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Target {
        ...TargetParts
      }
    }
  }
`);

/** The same rate after so many places more and so much growth of what it is taken of. */
export const TargetPlan = graphql(`
  query TargetPlan($target: ID!, $added: Decimal, $growth: Decimal) {
    node(id: $target) {
      __typename
      ... on Target {
        id
        plan(added: $added, growth: $growth) {
          ...PlanParts
        }
      }
    }
  }
`);

/** What holds in the place of a target, or came last to it. */
export const TargetNow = graphql(`
  query TargetNow($target: ID!) {
    node(id: $target) {
      __typename
      ... on Target {
        id
        history(first: 1) {
          nodes {
            ...TargetParts
            status
          }
        }
      }
    }
  }
`);
