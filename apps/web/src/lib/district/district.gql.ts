import { graphql } from '#lib/gql/index.ts';

/** What belongs to the district itself or hangs directly under it. */
export const DistrictOwn = graphql(`
  query DistrictOwn($code: String!) {
    district(code: $code) {
      id
      streets(first: 100) {
        totalCount
        nodes {
          id
          code
          name
          nameEn
          all: programs(first: 3, includeDescendants: true) {
            totalCount
            nodes {
              id
              title
              titleEn
            }
          }
          communities(first: 1) {
            totalCount
          }
        }
      }
      programs(first: 10) {
        ...ProgramPage
      }
      communities(first: 10, directly: true) {
        ...CommunityPage
      }
      sites(first: 10, directly: true) {
        ...SitePage
      }
    }
  }
`);

/** One unit with everything below it, page by page. */
export const UnitHome = graphql(`
  query UnitHome($unit: ID!) {
    unit(id: $unit) {
      __typename
      id
      name
      nameEn
      programs(first: 10) {
        ...ProgramPage
      }
      ... on Street {
        communities(first: 10) {
          ...CommunityPage
        }
        sites(first: 10) {
          ...SitePage
        }
      }
    }
  }
`);

export const DistrictList = graphql(`
  query DistrictList {
    districts(first: 50) {
      nodes {
        id
        code
        name
        nameEn
        province
        city
        synthetic
      }
    }
  }
`);
