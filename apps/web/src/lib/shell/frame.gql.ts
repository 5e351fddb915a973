import { graphql } from '#lib/gql/index.ts';

/** What stays while somebody walks through one district: where they are and what waits. */
export const DistrictFrame = graphql(`
  query DistrictFrame($code: String!, $place: ID!, $unit: ID!, $chosen: Boolean!) {
    district(code: $code) {
      id
      code
      name
      nameEn
      synthetic
      viewerCan {
        verb
        allowed
      }
    }
    findings(of: $place, below: true, first: 1, filter: { state: [OPEN] }) {
      totalCount
    }
    unit(id: $unit) @include(if: $chosen) {
      ...PickedUnit
      viewerCan {
        verb
        allowed
      }
    }
  }
`);
