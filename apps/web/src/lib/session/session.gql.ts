import { graphql } from '#lib/gql/index.ts';

export const CurrentViewer = graphql(`
  query CurrentViewer {
    viewer {
      account {
        id
        login
        displayName
        displayNameEn
      }
      memberships {
        role
        unit {
          ...PickedUnit
        }
      }
    }
  }
`);

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      token
      expiresAt
      userErrors {
        message
      }
    }
  }
`);

export const SignOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);
