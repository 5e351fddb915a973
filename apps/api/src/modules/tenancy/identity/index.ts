import { RateLimitResolver } from './rate-limit.resolver.ts';
import { IdentityResolver, MembershipResolver } from './identity.resolver.ts';

export const identityModule = {
  resolvers: [IdentityResolver, MembershipResolver, RateLimitResolver],
};
