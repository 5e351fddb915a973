import { graphql } from '#lib/gql/index.ts';

export const FindingParts = graphql(`
  fragment FindingParts on Finding {
    id
    version
    check
    severity
    status
    title
    message
    computation
    cure
    foundAt
    clearedAt
    unit {
      id
      name
      nameEn
    }
    figures {
      ...FigureParts
    }
    settlements {
      decision
      reason
      settledBy
      settledAt
    }
    viewerCan {
      verb
      allowed
      reason {
        code
        message
      }
    }
  }
`);

export const UnitFindings = graphql(`
  query UnitFindings($unit: ID!, $status: FindingStatus, $check: Check, $after: String) {
    unit(id: $unit) {
      ...PickedUnit
      findings(first: 20, after: $after, status: $status, check: $check) {
        totalCount
        nodes {
          ...FindingParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** One finding that somebody links to. */
export const FindingDetail = graphql(`
  query FindingDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Finding {
        ...FindingParts
      }
    }
  }
`);

/** How many wait in the district, for its tabs. */
export const OpenFindings = graphql(`
  query OpenFindings($code: String!) {
    district(code: $code) {
      id
      findings(first: 1) {
        totalCount
      }
    }
  }
`);

export const SettleFinding = graphql(`
  mutation SettleFinding($input: SettleFindingInput!) {
    settleFinding(input: $input) {
      finding {
        id
        status
        version
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const RunChecks = graphql(`
  mutation RunChecks($input: RunChecksInput!) {
    runChecks(input: $input) {
      found
      cleared
      userErrors {
        field
        message
      }
    }
  }
`);
