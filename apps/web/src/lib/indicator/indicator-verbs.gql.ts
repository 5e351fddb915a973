import { graphql } from '#lib/gql/index.ts';

export const CreateIndicator = graphql(`
  mutation CreateIndicator($input: CreateIndicatorInput!) {
    createIndicator(input: $input) {
      indicator {
        ...IndicatorParts
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const UpdateIndicator = graphql(`
  mutation UpdateIndicator($input: UpdateIndicatorInput!) {
    updateIndicator(input: $input) {
      indicator {
        ...IndicatorParts
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const AddIndicatorDimension = graphql(`
  mutation AddIndicatorDimension($input: AddIndicatorDimensionInput!) {
    addIndicatorDimension(input: $input) {
      indicator {
        ...IndicatorParts
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const RelateIndicators = graphql(`
  mutation RelateIndicators($input: RelateIndicatorsInput!) {
    relateIndicators(input: $input) {
      indicator {
        ...IndicatorParts
      }
      userErrors {
        field
        message
      }
    }
  }
`);
