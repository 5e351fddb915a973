import { graphql } from '#lib/gql/index.ts';

export const PlatformHome = graphql(`
  query PlatformHome {
    platform {
      version
      startedAt
      server
      bytes
      migration
      accounts
      sessions
      partners
      failures
      lastFailureAt
      wrongPasswords
      archivedAt
      districts {
        units
        administrators
        people
        unit {
          id
          code
          name
          nameEn
          ... on District {
            province
            city
          }
          synthetic
        }
      }
    }
  }
`);
