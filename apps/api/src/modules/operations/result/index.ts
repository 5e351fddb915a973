import { node } from '#modules/kit/slice/nodes';
import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { participation } from '#modules/program/program/program.participation.verbs';
import { program } from '#modules/program/program/program.verbs';
import { ProgramResult } from './result.entity.ts';
import { resultRows } from './result.query.ts';
import {
  ParticipationsResultResolver,
  ProgramResultLinks,
  ProgramResultResolver,
  ProgramsResultResolver,
  ResultFigureResolver,
  ResultsResolver,
  ResultUnitResolver,
} from './result.resolver.ts';
import { demoResults } from './result.service.ts';
import { resultTodos } from './result.todo.ts';
import { participationVerbs, programVerbs } from './result.verbs.ts';
import { resultFaults, resultStates } from './result.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'ProgramResult', true> {}
}

export const resultModule: SliceModule = {
  name: 'result',
  entities: [ProgramResult],
  nodes: { ProgramResult: node('res', resultRows) },
  faults: resultFaults,
  states: resultStates,
  todos: resultTodos,
  prices: { proposeResult: 60 },
  verbs: [published(program, programVerbs), published(participation, participationVerbs)],
  derive: demoResults,
  resolvers: [
    ProgramResultResolver,
    ResultFigureResolver,
    ResultUnitResolver,
    ProgramsResultResolver,
    ParticipationsResultResolver,
    ProgramResultLinks,
    ResultsResolver,
  ],
};
