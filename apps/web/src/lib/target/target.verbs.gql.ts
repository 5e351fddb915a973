import { graphql } from '#lib/gql/index.ts';

export const SetTarget = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      target {
        ...TargetParts
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);

export const ChangeTarget = graphql(`
  mutation ChangeTarget($input: ChangeTargetInput!) {
    changeTarget(input: $input) {
      target {
        ...TargetParts
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);

export const WithdrawTarget = graphql(`
  mutation WithdrawTarget($input: WithdrawTargetInput!) {
    withdrawTarget(input: $input) {
      target {
        id
        status
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);
