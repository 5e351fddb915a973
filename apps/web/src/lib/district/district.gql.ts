import { graphql } from '#lib/gql/index.ts';

export const DistrictList = graphql(`
  query DistrictList {
    viewer {
      memberships {
        role
        partner {
          ...HomePartner
        }
      }
    }
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
