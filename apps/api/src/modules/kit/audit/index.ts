import type { SliceModule } from '#modules/kit/slice/manifest';
import { AuditEntry, OutboxMessage } from './audit.entity.ts';

export const auditModule: SliceModule = { name: 'audit', entities: [AuditEntry, OutboxMessage] };
