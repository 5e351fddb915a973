import { graphql } from '#lib/gql/index.ts';

export const FindingParts = graphql(`
  fragment FindingParts on Finding {
    id
    version
    check
    severity
    state
    title
    message
    computation
    cure
    createdAt
    clearedAt
    unit {
      ...RemindedUnit
    }
    figures {
      ...FigureParts
    }
    steps(first: 50) {
      nodes {
        id
        toState
        reason
        by
        at
      }
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
  query UnitFindings($unit: ID!, $filter: FindingFilter, $after: String) {
    unit(id: $unit) {
      ...PickedUnit
    }
    findings(of: $unit, below: true, first: 20, after: $after, filter: $filter) {
      totalCount
      nodes {
        ...FindingParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    reminders(of: $unit, below: true, first: 100, filter: { subject: [FINDINGS] }) {
      nodes {
        id
        onDay
        unit {
          id
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

export const ExplainFinding = graphql(`
  mutation ExplainFinding($input: MoveInput!) {
    moved: explainFinding(input: $input) {
      finding {
        id
        state
        version
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const MarkUnverifiable = graphql(`
  mutation MarkUnverifiable($input: MoveInput!) {
    moved: markUnverifiable(input: $input) {
      finding {
        id
        state
        version
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const ReopenFinding = graphql(`
  mutation ReopenFinding($input: MoveInput!) {
    moved: reopenFinding(input: $input) {
      finding {
        id
        state
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
