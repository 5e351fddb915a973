import { graphql } from '#lib/gql/index.ts';

export const ProgramPartner = graphql(`
  fragment ProgramPartner on Partner {
    id
    name
    nameEn
    kind
    synthetic
  }
`);

export const ProgramParts = graphql(`
  fragment ProgramParts on Program {
    id
    title
    titleEn
    description
    descriptionEn
    startsOn
    endsOn
    closedAt
    synthetic
    participations(first: 6) {
      nodes {
        id
        role
        state
        participant {
          id
          name
          nameEn
        }
        share {
          numerator
          denominator
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    partners(first: 6) {
      nodes {
        ...ProgramPartner
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    outcomes(first: 8) {
      nodes {
        ...OutcomeRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ProgramPage = graphql(`
  fragment ProgramPage on ProgramConnection {
    totalCount
    nodes {
      ...ProgramParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const MorePrograms = graphql(`
  query MorePrograms($unit: ID!, $after: String) {
    unit(id: $unit) {
      id
      programs(first: 10, after: $after) {
        nodes {
          ...ProgramParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const MorePartners = graphql(`
  query MorePartners($program: ID!, $after: String) {
    node(id: $program) {
      ... on Program {
        id
        partners(first: 50, after: $after) {
          nodes {
            ...ProgramPartner
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
