import type { Noun, Condition } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes, creates } from '#modules/kit/verb/verb';
import { CreateProgramInput, UpdateProgramInput } from './program.input.ts';
import { programLife } from './program.life.ts';
import { type ProgramRow, programRows } from './program.query.ts';
import { ProgramType } from './program.type.ts';

export const program: Noun<ProgramRow> = {
  name: 'Program',
  about: 'a program',
  table: 'program',
  rows: programRows,
  type: () => ProgramType,
  may: streetStaff,
  life: programLife,
};

/** A closed program is read but no longer changed. */
export const isOpen: Condition<ProgramRow> = {
  reads: ['state'],
  fault: ({ state }) => (state === 'CLOSED' ? 'CLOSED' : null),
};

export const programVerbs = {
  createProgram: creates(program, CreateProgramInput, { does: 'Start a program.' }),

  updateProgram: changes(program, UpdateProgramInput, {
    does: 'Change its title, description or dates.',
    while: isOpen,
  }),
};
