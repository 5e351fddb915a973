import { graphql } from '#lib/gql/index.ts';

/** A unit with what it hangs under, up to its district; what UnitPicker shows as chosen. */
export const PickedUnit = graphql(`
  fragment PickedUnit on Unit {
    __typename
    id
    name
    nameEn
    parent {
      id
      name
      nameEn
      parent {
        id
        name
        nameEn
        parent {
          id
          name
          nameEn
        }
      }
    }
  }
`);

/** What hangs under a unit: communities first, then sites. */
export const UnitBranch = graphql(`
  query UnitBranch($unit: ID!) {
    unit(id: $unit) {
      id
      ... on District {
        communities(first: 100, directly: true) {
          totalCount
          nodes {
            id
            name
            nameEn
          }
        }
        sites(first: 100, directly: true) {
          totalCount
          nodes {
            id
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
            name
            nameEn
          }
        }
        sites(first: 100) {
          totalCount
          nodes {
            id
            name
            nameEn
          }
        }
      }
    }
  }
`);

/** Everything below a district, by pages of a hundred, for searching in it. */
export const UnitsBelowDistrict = graphql(`
  query UnitsBelowDistrict($unit: ID!, $afterCommunity: String, $afterSite: String) {
    unit(id: $unit) {
      id
      ... on District {
        communities(first: 100, after: $afterCommunity) {
          nodes {
            id
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
