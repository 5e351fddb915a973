import { graphql } from '#lib/gql/index.ts';

/** What a program's form chooses from, and where it will stand. */
export const ProgramChoices = graphql(`
  query ProgramChoices($unit: ID!) {
    unit(id: $unit) {
      ...ProgramOwner
      partners(first: 100, filter: { kind: [SCHOOL] }) {
        nodes {
          id
          name
          nameEn
        }
      }
    }
  }
`);

export const ProgramEdit = graphql(`
  query ProgramEdit($id: ID!, $district: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        titleEn
        sharing
        startsOn
        description
        descriptionEn
        audience
        batch
        level
        year
        unit {
          ...ProgramOwner
        }
        school {
          id
          name
          nameEn
        }
        brand {
          id
          name
          nameEn
        }
        lines {
          id
          code
        }
      }
    }
    workLines(first: 100) {
      nodes {
        id
        code
        name
        nameEn
        closedAt
      }
    }
    brands(of: $district, below: true, first: 100) {
      nodes {
        id
        name
        nameEn
        endedOn
        unit {
          id
        }
      }
    }
  }
`);

export const CreateProgram = graphql(`
  mutation CreateProgram($input: CreateProgramInput!) {
    createProgram(input: $input) {
      program {
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

export const UpdateProgram = graphql(`
  mutation UpdateProgram($input: UpdateProgramInput!) {
    updateProgram(input: $input) {
      program {
        ...ProgramHead
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
