import { graphql } from '#lib/gql/index.ts';

export const HomePartner = graphql(`
  fragment HomePartner on Partner {
    id
    name
    nameEn
    programsNotCovered
    agreements(first: 50) {
      totalCount
      nodes {
        id
        title
        startsOn
        endsOn
        endedOn
        inForce
        grants
        unit {
          ...PickedUnit
        }
      }
    }
    programs(first: 50) {
      totalCount
      nodes {
        ...HomeProgram
      }
    }
  }
`);
