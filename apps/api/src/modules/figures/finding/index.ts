import { FindingResolver, UnitFindingsResolver } from './finding.resolver.ts';

export const findingModule = { resolvers: [FindingResolver, UnitFindingsResolver] };
