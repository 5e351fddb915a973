import type { Run } from '#database/run';
import type { Key } from '#kernel/ids';
import type { SubjectExtras } from './lifecycle.ts';

/** Locks what a row of a table is part of; every step does so before it locks the row. */
export const lockParent = (
  run: Run,
  table: string,
  { table: parent, key }: NonNullable<SubjectExtras['parent']>,
  { districtId, id }: Key,
) =>
  run(
    `select from ${parent} p
      where p.district_id = $1
        and p.id = (select t.${key} from ${table} t where t.district_id = $1 and t.id = $2)
        for no key update`,
    [districtId, id],
  );
