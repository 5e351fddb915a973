import { graphql } from '#lib/gql/index.ts';

export const HomeTotal = graphql(`
  fragment HomeTotal on Total {
    value
    qualifier
    bounds {
      lower {
        value
        inclusive
      }
      upper {
        value
        inclusive
      }
    }
    refusal {
      code
      message
    }
    measure {
      kind
      word
      wordEn
    }
  }
`);

export const HomeNumber = graphql(`
  fragment HomeNumber on Total {
    ...HomeTotal
    indicator {
      id
      code
      name
      nameEn
    }
    expectedChildren
    reportedChildren
    newestPeriod {
      start
    }
    lastYear {
      ...HomeTotal
    }
    byChild {
      unit {
        id
      }
      total {
        ...HomeTotal
        figureCount
        reportedUnits
      }
    }
  }
`);

export const HomeOverview = graphql(`
  fragment HomeOverview on UnitOverview {
    unit {
      id
      code
      kind
      name
      nameEn
    }
    runningPrograms
    attention {
      code
      count
      programs
      message
    }
  }
`);

export const HomeTodo = graphql(`
  fragment HomeTodo on Todo {
    kind
    says
    title
    due
    waitsSince
    unit {
      id
      name
      nameEn
    }
    node {
      id
      ... on Reminder {
        year
      }
    }
  }
`);

export const HomeProgram = graphql(`
  fragment HomeProgram on Program {
    id
    title
    titleEn
    state
    endsOn
    unit {
      ...PickedUnit
    }
  }
`);

/** What waits for somebody in a unit, its numbers, and what is to be looked at below it. */
export const UnitHome = graphql(`
  query UnitHome($unit: ID!, $year: Int!, $period: PeriodInput!, $codes: [String!]!) {
    viewer {
      memberships {
        role
        partner {
          ...HomePartner
        }
      }
    }
    programs(
      of: $unit
      below: true
      first: 20
      filter: { state: [RUNNING] }
      orderBy: { field: STATE_SINCE, direction: DESC }
    ) {
      totalCount
      nodes {
        ...HomeProgram
        jointUnits
        activities(first: 1) {
          nodes {
            heldOn
          }
        }
      }
    }
    todoCounts(of: $unit) {
      kind
      says
      count
      programs
    }
    todo(of: $unit, first: 8) {
      ...HomeTodo
    }
    unit(id: $unit) {
      id
      kind
      name
      nameEn
      childOverviews(year: $year) {
        ...HomeOverview
      }
      reportedYears(indicators: $codes) {
        year
        expectedChildren
        reportedChildren
        reportedIndicators
      }
      totals(indicators: $codes, period: $period) {
        ...HomeNumber
      }
    }
  }
`);
