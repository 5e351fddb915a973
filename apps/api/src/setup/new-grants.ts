import type { Lifecycle } from '../modules/kit/step/lifecycle.ts';
import { broughtBy } from './print/lifecycle-sql.ts';
import type { Grant, Table } from './schema-catalogue.ts';

/** Columns that follow by themselves when a row is made. */
const STAMPS = ['version', 'created_at', 'updated_at', 'deleted_at'];
/** Columns that a change brings along. */
const CHANGED = ['version', 'updated_at'];

/** Rights on a new table, and those that a person has to decide on, as SQL. */
export interface Rights {
  grants: Grant[];
  open: string[];
}

const nameOf = (column: string) => column.split(' ', 1)[0]!;
const isGenerated = (column: string) => column.includes(' generated always as ');

/** Columns that name another row; which one that is seldom changes. */
function relationsOf({ constraints }: Table): string[] {
  const keys = constraints.flatMap(({ text }) => /^FOREIGN KEY \(([^)]*)\)/i.exec(text)?.[1] ?? []);
  return keys.flatMap((key) => key.split(', '));
}

function keyOf({ constraints }: Table): string[] {
  const keys = constraints.flatMap(({ text }) => /^PRIMARY KEY \(([^)]*)\)/i.exec(text)?.[1] ?? []);
  return keys.flatMap((key) => key.split(', '));
}

/** Columns that steps alone write. */
const movedBy = (life?: Lifecycle) =>
  life
    ? ['state', 'state_since', ...Object.keys(life.subject?.stamps ?? {}), ...broughtBy(life)]
    : [];

/**
 * What the policies of a new table mean in rights: reading, making rows of all columns but those of
 * the state and the stamps, changing those that people write.
 */
export function rightsOn(table: Table, life?: Lifecycle): Rights {
  const { name: on, policies } = table;
  const may = (command: string) =>
    policies.some((policy) => policy.command === command && policy.roles === 'linli_app');
  const columns = table.columns.filter((column) => !isGenerated(column)).map(nameOf);
  const moved = movedBy(life);
  const made = columns.filter((name) => !STAMPS.includes(name) && !moved.includes(name));
  const fixed = [...keyOf(table), 'unit_id', 'synthetic'];
  const relations = made.filter((name) => relationsOf(table).includes(name));
  const written = made.filter((name) => !fixed.includes(name) && !relations.includes(name));
  const changed = [...written, ...columns.filter((name) => CHANGED.includes(name))];
  const right = (privileges: string, of: string[] | null): Grant => ({
    ...{ on, privileges, columns: of?.join(', ') ?? null, grantee: 'linli_app' },
  });
  const others = policies.filter(
    ({ command, roles }) => command === 'all' && roles !== 'linli_owner',
  );
  const movable = relations.filter((name) => !fixed.includes(name));
  return {
    grants: [
      ...(may('select') ? [right('select', null)] : []),
      ...(may('insert') ? [right('insert', made)] : []),
      ...(may('update') && written.length > 0 ? [right('update', changed)] : []),
    ],
    open: [
      ...(may('delete') && !life ? [`grant delete on ${on} to linli_app;`] : []),
      ...(may('update') && movable.length > 0
        ? [`grant update (${movable.join(', ')}) on ${on} to linli_app;`]
        : []),
      ...(may('update') && columns.includes('deleted_at')
        ? [`grant update (deleted_at) on ${on} to linli_app;`]
        : []),
      ...others.map(({ roles }) => `grant select, insert, update, delete on ${on} to ${roles};`),
    ],
  };
}
