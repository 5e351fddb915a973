import { historyOf } from '#modules/kit/verb/history';
import { published } from '#modules/kit/verb/published';
import type { SliceModule } from '#modules/kit/verb/slice';
import { PartnerProgramsResolver, UnitProgramsResolver } from './program.edges.resolver.ts';
import { jointVerbs } from './program.joint.verbs.ts';
import { programLife } from './program.life.ts';
import { ParticipationResolver } from './program.participation.resolver.ts';
import { ProgramResolver } from './program.resolver.ts';
import { program, programVerbs } from './program.verbs.ts';

const { resolvers, unitVerbs } = published(program, { ...programVerbs, ...jointVerbs });

export const programModule: SliceModule = {
  unitVerbs,
  lives: [programLife],
  resolvers: [
    ...resolvers,
    historyOf(program.type),
    ProgramResolver,
    UnitProgramsResolver,
    PartnerProgramsResolver,
    ParticipationResolver,
  ],
};
