import { graphql } from '#lib/gql/index.ts';

export const FigureParts = graphql(`
  fragment FigureParts on Figure {
    ...QuantityParts
    id
    version
    hidden
    note
    remark
    origin
    basis
    asOf
    status
    dimension
    dimensionEn
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
    period {
      start
      end
      text
      inferred
      grain
    }
  }
`);

export const FigurePage = graphql(`
  fragment FigurePage on FigureConnection {
    totalCount
    nodes {
      ...FigureParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** A unit's figures, those of units below not among them. */
export const UnitFigures = graphql(`
  query UnitFigures($unit: ID!, $indicator: ID, $from: Date, $until: Date, $after: String) {
    unit(id: $unit) {
      ...PickedUnit
      kind
      viewerCan(verbs: [recordFigure]) {
        verb
        allowed
        reason {
          code
          message
        }
      }
      yearOfFigures {
        years
      }
      figures(first: 60, after: $after, indicator: $indicator, from: $from, until: $until) {
        ...FigurePage
      }
      touched: figures(
        first: 1
        indicator: $indicator
        from: $from
        until: $until
        orderBy: { field: UPDATED_AT, direction: DESC }
      ) {
        nodes {
          id
          updatedAt
        }
      }
    }
  }
`);

/** What stands behind one figure, read when somebody asks for it. */
export const BackgroundParts = graphql(`
  fragment BackgroundParts on Figure {
    id
    createdAt
    recordedBy
    notTotalled {
      code
      message
    }
    unit {
      id
      name
      nameEn
    }
    viewerCan {
      verb
      allowed
      reason {
        code
        message
      }
    }
    history(first: 20, after: $after) {
      totalCount
      nodes {
        ...PastFigure
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const FigureBackground = graphql(`
  query FigureBackground($figure: ID!, $after: String) {
    node(id: $figure) {
      __typename
      ... on Figure {
        ...BackgroundParts
      }
    }
  }
`);

export const PastFigure = graphql(`
  fragment PastFigure on Figure {
    ...QuantityParts
    id
    hidden
    status
    createdAt
    recordedBy
    supersededAt
    supersededBy
    supersededReason
  }
`);
