import { graphql } from '#lib/gql/index.ts';

export const CatalogueItem = graphql(`
  fragment CatalogueItem on Indicator {
    id
    code
    name
    nameEn
    basis
    rule
    levels
    closedAt
    measure {
      code
      word
      wordEn
      kind
    }
    dimensions {
      name
      nameEn
    }
  }
`);

export const Catalogue = graphql(`
  query Catalogue($after: String) {
    indicators(first: 100, after: $after) {
      nodes {
        ...CatalogueItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Programs that a figure of the unit can belong to. */
export const ProgramChoice = graphql(`
  query ProgramChoice($unit: ID!) {
    unit(id: $unit) {
      id
      programs(first: 100, orderBy: { field: TITLE, direction: ASC }) {
        nodes {
          id
          title
          titleEn
          closedAt
        }
      }
    }
  }
`);
