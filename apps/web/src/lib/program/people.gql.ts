import { graphql } from '#lib/gql/index.ts';

/** Posts and partners of a program, to be changed. */
export const ProgramPeople = graphql(`
  query ProgramPeople($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        unit {
          ...ProgramOwner
        }
        posts {
          post
          kind
          ofUnit {
            id
            name
            nameEn
          }
          partner {
            id
            name
            nameEn
          }
        }
        partners(first: 100) {
          nodes {
            ...ProgramPartner
          }
        }
      }
    }
  }
`);

/** Partners that a district works with, as choices. */
export const PartnerChoices = graphql(`
  query PartnerChoices($unit: ID!, $after: String) {
    unit(id: $unit) {
      id
      partners(first: 100, after: $after) {
        nodes {
          id
          name
          nameEn
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const SetPosts = graphql(`
  mutation SetPosts($input: SetPostsInput!) {
    setPosts(input: $input) {
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

export const AddProgramPartner = graphql(`
  mutation AddProgramPartner($input: AddProgramPartnerInput!) {
    addProgramPartner(input: $input) {
      program {
        id
        version
      }
      notices {
        message
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const RemoveProgramPartner = graphql(`
  mutation RemoveProgramPartner($input: RemoveProgramPartnerInput!) {
    removeProgramPartner(input: $input) {
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
