import { PartnerProgramsResolver, UnitProgramsResolver } from './program.edges.resolver.ts';
import { ParticipationResolver } from './program.participation.resolver.ts';
import { ProgramResolver } from './program.resolver.ts';

export const programModule = {
  resolvers: [
    ProgramResolver,
    UnitProgramsResolver,
    PartnerProgramsResolver,
    ParticipationResolver,
  ],
};
