import type { EntityMetadata } from '@mikro-orm/core';
import type { Lifecycle } from '../../modules/kit/step/lifecycle.ts';
import type { Subject } from './lifecycle-sql.ts';

/**
 * What a lifecycle is enforced on, as its entity says it: the table, its columns, who reads its rows.
 *
 * @throws Error when the entity has no policy of reading
 */
export function subjectOf(
  { subject }: Pick<Lifecycle, 'subject'>,
  entity: EntityMetadata,
): Subject {
  const { tableName: table, props, policies = [] } = entity;
  const read = policies.find(({ name }) => name === `${table}_read`)?.using;
  if (typeof read !== 'string') throw new Error(`${table} has no policy of reading.`);
  const columns = props.flatMap(({ fieldNames = [], columnTypes = [] }) =>
    fieldNames.map((name, at) => [name, columnTypes[at]!] as const),
  );
  return { ...subject, table, reads: read, columns: Object.fromEntries(columns) };
}
