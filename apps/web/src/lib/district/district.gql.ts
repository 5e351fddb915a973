import { graphql } from '#lib/gql/index.ts';

/** What stays while a reader walks through one district: its name and its streets. */
export const DistrictFrame = graphql(`
  query DistrictFrame($code: String!) {
    viewer {
      memberships {
        role
        unit {
          ...PickedUnit
        }
      }
    }
    district(code: $code) {
      id
      code
      name
      nameEn
      province
      city
      synthetic
      streets(first: 100) {
        totalCount
        nodes {
          id
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
    }
  }
`);

/** What belongs to the district itself or hangs directly under it. */
export const DistrictOwn = graphql(`
  query DistrictOwn($code: String!) {
    district(code: $code) {
      id
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

/** One street with everything below it, page by page. */
export const StreetDetail = graphql(`
  query StreetDetail($street: ID!) {
    unit(id: $street) {
      __typename
      id
      name
      nameEn
      synthetic
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
