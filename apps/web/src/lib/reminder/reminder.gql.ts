import { graphql } from '#lib/gql/index.ts';

/** Whether the reader may remind a unit. */
export const RemindedUnit = graphql(`
  fragment RemindedUnit on Unit {
    id
    name
    nameEn
    viewerCan(verbs: [remindUnit]) {
      verb
      allowed
    }
  }
`);

export const RemindUnit = graphql(`
  mutation RemindUnit($input: RemindUnitInput!) {
    remindUnit(input: $input) {
      reminder {
        id
        onDay
      }
      userErrors {
        field
        message
      }
    }
  }
`);
