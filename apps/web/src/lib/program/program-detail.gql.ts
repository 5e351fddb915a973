import { graphql } from '#lib/gql/index.ts';

/** What the head of a program's pages needs: its name, where it stands, what may be done. */
export const ProgramHead = graphql(`
  fragment ProgramHead on Program {
    id
    version
    title
    titleEn
    type
    state
    startsOn
    endsOn
    lateMilestones
    sharing
    result {
      id
      state
    }
    deletedAt
    synthetic
    unit {
      id
      name
      nameEn
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

/** The owner as the frame of a page has it: its way up, and what may be made there. */
export const ProgramOwner = graphql(`
  fragment ProgramOwner on Unit {
    ...PickedUnit
    viewerCan {
      verb
      allowed
    }
  }
`);

export const ProgramFacts = graphql(`
  fragment ProgramFacts on Program {
    id
    type
    startsOn
    endsOn
    closedAt
    stateSince
    updatedAt
    description
    descriptionEn
    audience
    stage
    batch
    level
    year
    withheld
    unit {
      id
      code
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
      name
      nameEn
    }
    school {
      id
      name
      nameEn
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
  }
`);

export const ProgramParticipation = graphql(`
  fragment ProgramParticipation on Participation {
    id
    version
    role
    state
    stateSince
    participant {
      id
      name
      nameEn
    }
    share {
      numerator
      denominator
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

/** A program with everything that its page shows; its history is another page's. */
export const ProgramDetail = graphql(`
  query ProgramDetail($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        ...ProgramFacts
        unit {
          ...ProgramOwner
        }
        participations(first: 100) {
          nodes {
            ...ProgramParticipation
          }
        }
        partners(first: 20) {
          nodes {
            ...ProgramPartner
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        outcomes(first: 20) {
          totalCount
          nodes {
            ...OutcomeRow
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
