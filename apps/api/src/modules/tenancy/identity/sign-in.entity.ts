import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#database/columns';
import { tenant } from '#database/tenancy';
import { Account } from './account.entity.ts';

const KnownDeviceSchema = defineEntity({
  name: 'KnownDevice',
  tableName: 'known_device',
  ...tenant('known_device', { kind: 'credential' }),
  properties: {
    account: () => p.manyToOne(Account).primary().deleteRule('cascade').updateRule('no action'),
    mark: p.text().primary(),
    lastUsedAt: instant().defaultRaw('now()'),
  },
});
/** Where an account signed in from: the hash of an address or of a secret that a device keeps. */
export class KnownDevice extends KnownDeviceSchema.class {}
KnownDeviceSchema.setClass(KnownDevice);

const SignInCountSchema = defineEntity({
  name: 'SignInCount',
  tableName: 'sign_in_count',
  ...tenant('sign_in_count', { kind: 'credential' }),
  checks: [{ name: 'sign_in_count_key', expression: 'char_length(key) <= 100' }],
  // The order of the columns is that of rate-limiter-flexible, which inserts without naming them.
  properties: {
    key: p.text().primary(),
    points: p.integer().default(0),
    expire: p.bigint().nullable(),
  },
});
/** Wrong passwords of a while, under a hash of what they are counted for; `expire` is Unix time in ms. */
export class SignInCount extends SignInCountSchema.class {}
SignInCountSchema.setClass(SignInCount);
