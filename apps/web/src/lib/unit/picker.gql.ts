import { graphql } from '#lib/gql/index.ts';

/** A unit with what it hangs under, up to its district: the way that the switcher shows. */
export const PickedUnit = graphql(`
  fragment PickedUnit on Unit {
    __typename
    id
    code
    name
    nameEn
    parent {
      id
      code
      name
      nameEn
      parent {
        id
        code
        name
        nameEn
        parent {
          id
          code
          name
          nameEn
        }
      }
    }
  }
`);

/** What hangs under a unit: streets, communities, then sites. */
export const UnitBranch = graphql(`
  query UnitBranch($unit: ID!) {
    unit(id: $unit) {
      id
      ... on District {
        streets(first: 100) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
          }
        }
        communities(first: 100, directly: true) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
          }
        }
        sites(first: 100, directly: true) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
          }
        }
      }
      ... on Street {
        communities(first: 100) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
          }
        }
        sites(first: 100) {
          totalCount
          nodes {
            id
            code
            name
            nameEn
          }
        }
      }
    }
  }
`);

/** Everything below a district, by pages of a hundred, for searching in it; of streets there are fewer. */
export const UnitsBelowDistrict = graphql(`
  query UnitsBelowDistrict($unit: ID!, $afterCommunity: String, $afterSite: String) {
    unit(id: $unit) {
      id
      ... on District {
        streets(first: 100) {
          nodes {
            id
            code
            name
            nameEn
          }
        }
        communities(first: 100, after: $afterCommunity) {
          nodes {
            id
            code
            name
            nameEn
            parent {
              name
              nameEn
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        sites(first: 100, after: $afterSite) {
          nodes {
            id
            code
            name
            nameEn
            parent {
              name
              nameEn
            }
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
