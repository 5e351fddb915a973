import { graphql } from '#lib/gql/index.ts';

/** A total in one line of a list. */
export const TotalLine = graphql(`
  fragment TotalLine on Total {
    value
    qualifier
    label
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
    expectedUnits
    reportedUnits
    figureCount
  }
`);

/** A year of a unit with everything below: what each indicator comes to. */
export const UnitYear = graphql(`
  query UnitYear($unit: ID!, $year: Int) {
    unit(id: $unit) {
      ...PickedUnit
      kind
      viewerCan(verbs: [recordFigure, remindUnit]) {
        verb
        allowed
      }
      yearOfFigures(year: $year) {
        year
        years
        updatedAt
        totals {
          ...TotalLine
          indicator {
            id
            code
            name
            nameEn
            dimensions {
              name
              nameEn
            }
          }
        }
      }
    }
    reminders(of: $unit, first: 1, filter: { subject: [FIGURES], year: $year }) {
      nodes {
        id
        onDay
      }
    }
  }
`);

/** What one total is made of: own figures, the units below, what it lacks and leaves out. */
export const UnitTotal = graphql(`
  query UnitTotal($unit: ID!, $indicator: ID!, $period: PeriodInput!, $dimension: String) {
    unit(id: $unit) {
      id
      total(indicator: $indicator, period: $period, dimension: $dimension) {
        ...TotalLine
        notes {
          message
        }
        figures(directly: true, first: 100) {
          ...FigureParts
        }
        byChild {
          unit {
            id
            code
            name
            nameEn
          }
          total {
            ...TotalLine
          }
        }
        missingCount
        missingUnits(first: 100) {
          ...MissingUnit
        }
        leftOut(first: 100) {
          reason {
            message
          }
          figure {
            ...FigureParts
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

export const MissingUnit = graphql(`
  fragment MissingUnit on Unit {
    id
    code
    name
    nameEn
  }
`);

/** More of the units that a total lacks. */
export const MoreMissing = graphql(`
  query MoreMissing($unit: ID!, $indicator: ID!, $period: PeriodInput!, $offset: Int!) {
    unit(id: $unit) {
      id
      total(indicator: $indicator, period: $period) {
        missingUnits(first: 100, offset: $offset) {
          ...MissingUnit
        }
      }
    }
  }
`);
