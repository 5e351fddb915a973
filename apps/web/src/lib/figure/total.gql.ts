import { graphql } from '#lib/gql/index.ts';

export const TotalledFigure = graphql(`
  fragment TotalledFigure on Figure {
    ...QuantityParts
    id
    hidden
    dimension
    dimensionEn
    unit {
      id
      name
      nameEn
    }
    program {
      id
      title
      titleEn
    }
    period {
      start
      end
      text
      inferred
      grain
    }
  }
`);

/** One indicator over a unit and everything below it. */
export const UnitTotal = graphql(`
  query UnitTotal($unit: ID!, $indicator: ID!, $period: PeriodInput!, $dimension: String) {
    unit(id: $unit) {
      id
      total(indicator: $indicator, period: $period, dimension: $dimension) {
        label
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
        indicator {
          id
          name
          nameEn
        }
        measure {
          code
          word
          wordEn
          kind
        }
        refusal {
          code
          message
        }
        notes {
          code
          message
        }
        visibleUnits
        totalUnits
        missingUnits {
          id
          name
          nameEn
        }
        figures {
          ...TotalledFigure
        }
        leftOut {
          reason {
            code
            message
          }
          figure {
            ...TotalledFigure
          }
        }
      }
    }
  }
`);
