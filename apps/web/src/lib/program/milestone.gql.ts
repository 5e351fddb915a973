import { graphql } from '#lib/gql/index.ts';

export const ListedMilestone = graphql(`
  fragment ListedMilestone on Milestone {
    id
    version
    title
    state
    dueOn
    late
    words
    parent {
      id
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

/** What a program is to reach, in the order of its plan. */
export const ProgramMilestones = graphql(`
  query ProgramMilestones($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        unit {
          ...ProgramOwner
        }
      }
    }
    milestones(of: $id, first: 100, orderBy: { field: POSITION, direction: ASC }) {
      nodes {
        ...ListedMilestone
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MoreMilestones = graphql(`
  query MoreMilestones($id: ID!, $after: String) {
    milestones(of: $id, first: 100, after: $after, orderBy: { field: POSITION, direction: ASC }) {
      nodes {
        ...ListedMilestone
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AddMilestones = graphql(`
  mutation AddMilestones($input: AddMilestonesInput!) {
    addMilestones(input: $input) {
      program {
        id
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const UpdateMilestone = graphql(`
  mutation UpdateMilestone($input: UpdateMilestoneInput!) {
    updateMilestone(input: $input) {
      program {
        id
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const MoveMilestone = graphql(`
  mutation MoveMilestone($input: MoveMilestoneInput!) {
    moveMilestone(input: $input) {
      program {
        id
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const CorrectMilestone = graphql(`
  mutation CorrectMilestone($input: CorrectMilestoneInput!) {
    correctMilestone(input: $input) {
      milestone {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const StartMilestone = graphql(`
  mutation StartMilestone($input: MoveInput!) {
    startMilestone(input: $input) {
      milestone {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const FinishMilestone = graphql(`
  mutation FinishMilestone($input: FinishMilestoneInput!) {
    finishMilestone(input: $input) {
      milestone {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const DropMilestone = graphql(`
  mutation DropMilestone($input: MoveInput!) {
    dropMilestone(input: $input) {
      milestone {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
