import { defineEntity, p } from '@mikro-orm/postgresql';
import { districtKey, instant } from '#database/columns';
import { tenant } from '#database/tenancy';

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  ...tenant('audit_entry', { kind: 'journal' }),
  indexes: [{ name: 'audit_entry_entity', properties: ['entity', 'entityId'] }],
  properties: {
    ...districtKey(),
    unitId: p.uuid().nullable(),
    accountId: p.uuid(),
    membershipId: p.uuid().nullable(),
    verb: p.text(),
    entity: p.text(),
    entityId: p.uuid(),
    /** Version of the row with what was written; null where nothing of it was, or nobody said. */
    rowVersion: p.integer().nullable(),
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
    requestId: p.text(),
    at: instant().defaultRaw('now()'),
  },
});
/** Who did what to which row, written in the same flush as the change; append-only. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);

const OutboxSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  ...tenant('outbox', { kind: 'journal' }),
  properties: {
    ...districtKey(),
    accountId: p.uuid(),
    topic: p.text(),
    payload: p.json<Record<string, unknown>>(),
    at: instant().defaultRaw('now()'),
  },
});
/** A side effect to carry out after commit; the worker moves it on. */
export class OutboxMessage extends OutboxSchema.class {}
OutboxSchema.setClass(OutboxMessage);
