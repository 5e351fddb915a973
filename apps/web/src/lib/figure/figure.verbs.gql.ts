import { graphql } from '#lib/gql/index.ts';

export const RecordFigure = graphql(`
  mutation RecordFigure($input: RecordFigureInput!) {
    recordFigure(input: $input) {
      figure {
        ...FigureParts
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);

export const CorrectFigure = graphql(`
  mutation CorrectFigure($input: CorrectFigureInput!) {
    correctFigure(input: $input) {
      figure {
        ...FigureParts
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);

export const WithdrawFigure = graphql(`
  mutation WithdrawFigure($input: WithdrawFigureInput!) {
    withdrawFigure(input: $input) {
      figure {
        id
        status
      }
      userErrors {
        ...UserErrorParts
      }
    }
  }
`);

export const UserErrorParts = graphql(`
  fragment UserErrorParts on UserError {
    code
    field
    message
  }
`);
