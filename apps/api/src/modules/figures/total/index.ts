import { TotalResolver, UnitTotalResolver } from './total.resolver.ts';

export const totalModule = { resolvers: [UnitTotalResolver, TotalResolver] };
