import { graphql } from '#lib/gql/index.ts';

export const IndicatorRow = graphql(`
  fragment IndicatorRow on Indicator {
    id
    code
    name
    nameEn
    measure {
      code
      word
      wordEn
      kind
    }
    basis
    rule
    direction
    levels
    sensitive
    closedAt
    owner {
      id
      code
    }
  }
`);

export const IndicatorCatalogue = graphql(`
  query IndicatorCatalogue($after: String) {
    indicators(first: 100, after: $after) {
      nodes {
        ...IndicatorRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DimensionParts = graphql(`
  fragment DimensionParts on IndicatorDimension {
    name
    nameEn
    kind
    unitOfAnalysis
  }
`);

/** The other end of a relation, with what its dimension is called. */
export const RelatedIndicator = graphql(`
  fragment RelatedIndicator on Indicator {
    id
    name
    nameEn
    dimensions {
      name
      nameEn
    }
  }
`);

export const RelationParts = graphql(`
  fragment RelationParts on IndicatorRelation {
    id
    kind
    platform
    fromDimension
    toDimension
    from {
      ...RelatedIndicator
    }
    to {
      ...RelatedIndicator
    }
  }
`);

export const IndicatorParts = graphql(`
  fragment IndicatorParts on Indicator {
    ...IndicatorRow
    version
    description
    descriptionEn
    dimensionsDisjoint
    dimensions {
      ...DimensionParts
    }
    relations {
      ...RelationParts
    }
    viewerCan {
      verb
      allowed
      reason {
        code
        message
      }
    }
  }
`);

export const IndicatorDetail = graphql(`
  query IndicatorDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Indicator {
        ...IndicatorParts
      }
    }
  }
`);

/** What a form about indicators chooses from. */
export const MeasureWords = graphql(`
  query MeasureWords {
    measures {
      code
      word
      wordEn
      kind
    }
  }
`);

export const IndicatorChoices = graphql(`
  query IndicatorChoices($after: String) {
    indicators(first: 100, after: $after) {
      nodes {
        id
        name
        nameEn
        owner {
          id
          code
        }
        dimensions {
          ...DimensionParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
