import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant, oneOf } from '#database/columns';
import { tenant } from '#database/tenancy';
import { LOCALES } from '#kernel/locale';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  ...tenant('account', { kind: 'ownAccount', accountColumn: 'id' }),
  uniques: [{ name: 'account_login', properties: ['login'] }],
  properties: {
    id: p.uuid().primary(),
    login: p.text(),
    displayName: p.text(),
    displayNameEn: p.text().nullable(),
    locale: oneOf(LOCALES, 'locale').default('zh-CN'),
    createdAt: instant().defaultRaw('now()'),
    disabledAt: instant().nullable(),
  },
});
/** Somebody who can sign in. Its password hash is in {@link Credential}, out of the reader's role. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  ...tenant('credential', { kind: 'credential' }),
  properties: {
    account: () =>
      p.oneToOne(Account).primary().owner().deleteRule('cascade').updateRule('no action'),
    passwordHash: p.text(),
    changedAt: instant().defaultRaw('now()'),
  },
});
/** The argon2id hash of an account's password; readable by `linli_auth` alone. */
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  ...tenant('session', { kind: 'credential' }),
  uniques: [
    { name: 'session_token', properties: ['tokenHash'] },
    { name: 'session_handle', properties: ['handle'] },
  ],
  checks: [{ name: 'session_device', expression: 'char_length(device) <= 60' }],
  properties: {
    id: p.uuid().primary(),
    account: () =>
      p.manyToOne(Account).deleteRule('cascade').updateRule('no action').index('session_account'),
    tokenHash: p.text(),
    handle: p.uuid(),
    /** What signed in, in a few words. */
    device: p.text().nullable(),
    createdAt: instant().defaultRaw('now()'),
    lastUsedAt: instant().defaultRaw('now()'),
    expiresAt: instant(),
    revokedAt: instant().nullable(),
  },
});
/** A sign-in: the token is kept as a hash, the handle is another secret that the policies resolve. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
