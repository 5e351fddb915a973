import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { withBinOf } from '#modules/kit/bin/bin';
import {
  BrandProgramsResolver,
  PartnerProgramsResolver,
  ProgramsResolver,
  UnitProgramsResolver,
} from './program.edges.resolver.ts';
import { binVerbs } from './program.bin.ts';
import { Program } from './program.entity.ts';
import { programExport } from './program.export.ts';
import { jointVerbs } from './program.joint.verbs.ts';
import { Participation } from './program.participation.entity.ts';
import { participationRows } from './program.participation.query.ts';
import { ParticipationLinks, ParticipationResolver } from './program.participation.resolver.ts';
import { participation, participationVerbs } from './program.participation.verbs.ts';
import { ProgramPartner } from './program.partner.entity.ts';
import { partnerVerbs } from './program.partner.verbs.ts';
import { programRows } from './program.query.ts';
import { ProgramLines, ProgramLinks, ProgramResolver } from './program.resolver.ts';
import { programSearches } from './program.search.ts';
import { programTallies, programTodos } from './program.todo.ts';
import { program, programVerbs } from './program.verbs.ts';
import { programFaults, programNotices, programStates } from './program.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Program' | 'Participation', true> {}
}

export const programModule: SliceModule = {
  name: 'program',
  entities: [Program, Participation, ProgramPartner],
  demo: () => import('./demo/program.demo.ts'),
  nodes: {
    Program: node('prg', withBinOf(programRows)),
    Participation: node('par', participationRows),
  },
  faults: programFaults,
  states: programStates,
  notices: programNotices,
  todos: programTodos,
  searches: programSearches,
  tallies: programTallies,
  exports: { programs: programExport },
  verbs: [
    published(program, programVerbs, binVerbs, partnerVerbs, jointVerbs),
    published(participation, participationVerbs),
  ],
  resolvers: [
    ProgramResolver,
    ProgramLinks,
    ProgramLines,
    ProgramsResolver,
    BrandProgramsResolver,
    UnitProgramsResolver,
    PartnerProgramsResolver,
    ParticipationLinks,
    ParticipationResolver,
  ],
};
