import { graphql } from '#lib/gql/index.ts';

/** What a sheet is for, and what was recorded before, the latest first. */
export const EntryUnit = graphql(`
  query EntryUnit($unit: ID!) {
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
      recent: figures(first: 100) {
        nodes {
          ...FigureParts
        }
      }
      programs(first: 100) {
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

export const EntryFigures = graphql(`
  query EntryFigures($unit: ID!, $from: Date!, $until: Date!, $after: String) {
    unit(id: $unit) {
      id
      figures(first: 100, after: $after, from: $from, until: $until) {
        nodes {
          ...FigureParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
