import { graphql } from '#lib/gql/index.ts';

/** A target in one line of a list. */
export const TargetLine = graphql(`
  fragment TargetLine on Target {
    ...QuantityParts
    id
    dimension
    dimensionEn
    planStart
    planEnd
    planText
    indicator {
      id
      name
      nameEn
    }
    unit {
      id
      code
      name
      nameEn
    }
    program {
      id
      title
      titleEn
    }
    actual {
      ...QuantityParts
      id
      hidden
    }
    progress {
      state
      ratio {
        ...EstimateParts
      }
      reached {
        ...EstimateParts
      }
      figures {
        id
      }
    }
  }
`);

/** Targets of a unit and everything below it. */
export const UnitTargets = graphql(`
  query UnitTargets(
    $unit: ID!
    $filter: TargetFilter
    $orderBy: TargetOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    unit(id: $unit) {
      id
      name
      nameEn
      kind
      viewerCan(verbs: [setTarget]) {
        verb
        allowed
      }
    }
    targets(
      of: $unit
      below: true
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        ...TargetLine
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);
