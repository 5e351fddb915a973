import { graphql } from '#lib/gql/index.ts';

export const OwnAccount = graphql(`
  query OwnAccount {
    viewer {
      account {
        id
        login
        displayName
        displayNameEn
      }
      memberships {
        role
        startsOn
        unit {
          ...PickedUnit
        }
        partner {
          id
          name
          nameEn
        }
      }
      sessions {
        id
        startedAt
        lastSeenAt
        device
        current
      }
    }
  }
`);

export const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ended
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      ended
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ended
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const UpdateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      account {
        id
        language
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
