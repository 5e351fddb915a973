import type { SliceModule } from '#modules/kit/slice/manifest';
import { OwnAccountResolver, ownSession } from './own-account.resolver.ts';
import { Account, Credential, Session } from './account.entity.ts';
import { IdentityResolver, MembershipResolver } from './identity.resolver.ts';
import { identityFaults } from './identity.words.ts';
import { Membership } from './membership.entity.ts';
import { ownAccount } from './membership.query.ts';
import { RateLimitResolver } from './rate-limit.resolver.ts';
import { KnownDevice, SignInCount } from './sign-in.entity.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Account' | 'Session', true> {}
}

export const identityModule: SliceModule = {
  name: 'identity',
  entities: [Account, Credential, Session, KnownDevice, SignInCount, Membership],
  demo: () => import('./identity.demo.ts'),
  nodes: {
    Account: { prefix: 'acc', find: ownAccount },
    Session: { prefix: 'ses', find: ownSession },
  },
  faults: identityFaults,
  // Sessions are counted by the tries to sign in, not in list items.
  prices: { signIn: 0, signOut: 0, endOtherSessions: 0 },
  resolvers: [IdentityResolver, MembershipResolver, OwnAccountResolver, RateLimitResolver],
};
