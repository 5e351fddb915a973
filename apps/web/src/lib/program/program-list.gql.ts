import { graphql } from '#lib/gql/index.ts';

export const ListedProgram = graphql(`
  fragment ListedProgram on Program {
    id
    version
    title
    titleEn
    type
    state
    stateSince
    startsOn
    endsOn
    lateMilestones
    jointUnits
    updatedAt
    synthetic
    deletedAt
    viewerCan(verbs: [startProgram, deleteProgram, restoreProgram]) {
      verb
      allowed
    }
    unit {
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
      name
      nameEn
    }
  }
`);

export const ListPrograms = graphql(`
  query ListPrograms(
    $unit: ID!
    $filter: ProgramFilter
    $orderBy: ProgramOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
    $binned: Boolean! = false
  ) {
    programs(
      binned: $binned
      of: $unit
      below: true
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        ...ListedProgram
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

/** What a list of programs can be asked by; the same on every page of it. */
export const ProgramListChoices = graphql(`
  query ProgramListChoices($district: ID!, $partner: ID!, $ofPartner: Boolean!) {
    partner: node(id: $partner) @include(if: $ofPartner) {
      __typename
      ... on Partner {
        id
        name
        nameEn
      }
    }
    workLines(first: 100) {
      nodes {
        code
        name
        nameEn
      }
    }
    brands(of: $district, below: true, first: 100) {
      nodes {
        id
        name
        nameEn
      }
    }
  }
`);
