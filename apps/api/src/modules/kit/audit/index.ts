import type { SliceModule } from '#modules/kit/verb/slice';
import { AuditEntry, OutboxMessage } from './audit.entity.ts';

export const auditModule: SliceModule = { name: 'audit', entities: [AuditEntry, OutboxMessage] };
