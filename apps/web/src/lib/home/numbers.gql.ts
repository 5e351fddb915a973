import { graphql } from '#lib/gql/index.ts';

/** The numbers of another year. */
export const YearNumbers = graphql(`
  query YearNumbers($unit: ID!, $period: PeriodInput!, $codes: [String!]!) {
    unit(id: $unit) {
      id
      totals(indicators: $codes, period: $period) {
        ...HomeNumber
      }
    }
  }
`);
