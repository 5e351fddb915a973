import { graphql } from '#lib/gql/index.ts';

export const StartProgram = graphql(`
  mutation StartProgram($input: MoveInput!) {
    startProgram(input: $input) {
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

export const PauseProgram = graphql(`
  mutation PauseProgram($input: MoveInput!) {
    pauseProgram(input: $input) {
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

export const ResumeProgram = graphql(`
  mutation ResumeProgram($input: MoveInput!) {
    resumeProgram(input: $input) {
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

export const AdvanceStage = graphql(`
  mutation AdvanceStage($input: AdvanceStageInput!) {
    advanceStage(input: $input) {
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

export const CloseProgram = graphql(`
  mutation CloseProgram($input: MoveInput!) {
    closeProgram(input: $input) {
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

export const ReopenProgram = graphql(`
  mutation ReopenProgram($input: MoveInput!) {
    reopenProgram(input: $input) {
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

export const DropProgram = graphql(`
  mutation DropProgram($input: MoveInput!) {
    dropProgram(input: $input) {
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
