import { graphql } from '#lib/gql/index.ts';

/** Who takes part, and who may be asked. */
export const ProgramInvite = graphql(`
  query ProgramInvite($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        unit {
          ...ProgramOwner
        }
        participations(first: 100) {
          nodes {
            id
            state
            participant {
              id
            }
          }
        }
      }
    }
  }
`);

export const SetParticipation = graphql(`
  mutation SetParticipation($input: SetParticipationInput!) {
    setParticipation(input: $input) {
      program {
        id
        version
        participations(first: 100) {
          nodes {
            id
            state
            participant {
              id
            }
          }
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Invitations that wait for an answer of mine, in a unit and below. */
export const WaitingInvitations = graphql(`
  query WaitingInvitations($unit: ID!) {
    todo(of: $unit, kinds: [INVITATION_WAITING], first: 100) {
      waitsSince
      node {
        __typename
        ... on Participation {
          ...ProgramParticipation
          program {
            id
            title
            titleEn
            startsOn
            endsOn
            unit {
              id
              name
              nameEn
            }
          }
        }
      }
    }
  }
`);

export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: MoveInput!) {
    acceptInvitation(input: $input) {
      participation {
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

export const DeclineInvitation = graphql(`
  mutation DeclineInvitation($input: MoveInput!) {
    declineInvitation(input: $input) {
      participation {
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

export const LeaveProgram = graphql(`
  mutation LeaveProgram($input: MoveInput!) {
    leaveProgram(input: $input) {
      participation {
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
