import { Random } from '#database/demo/random';
import type { SliceDemo } from '#database/demo/slice-demo';
import { writtenPrograms } from './program.partnership.demo.ts';
import { realPrograms } from './program.real.demo.ts';
import { draftPrograms, programRows, type SyntheticProgram } from './program.synthetic.demo.ts';

declare module '#database/demo/slice-demo' {
  interface Made {
    programs: readonly SyntheticProgram[];
    /**
     * Draws programs, then the people of communities, then what came of the programs, in one sequence,
     * which guides and tests have numbers of: nothing else may draw from it.
     */
    drawn: Random;
  }
}

export const demo: SliceDemo = {
  tables: ['program', 'participation', 'program_partner'],
  real: realPrograms,
  synthetic({ options, made }) {
    made.drawn = new Random(options.seed);
    made.programs = draftPrograms(options, made.drawn, made.units.streets);
    const partnerIds = made.rows.partner.map(({ id }) => id);
    return programRows(options, made.drawn, made.programs, partnerIds);
  },
  written: writtenPrograms,
};
