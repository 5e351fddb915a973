import type { Context } from '#context';
import { insertRows, type Values } from '#database/write';
import { type Key, newId, type NodeType } from '#kernel/ids';

/** A field with what it was and what it is; texts, or lists of them. */
export interface FieldChange {
  field: string;
  before: string | string[] | null;
  after: string | string[] | null;
}

/** Gives the name of what a field leads to, as it is called now. */
export type NameOf = (ctx: Context, key: Key) => Promise<string | null>;

/** The fields whose changes are told, each as it is, or by the name of what it leads to. */
export type ToldFields = Readonly<Record<string, true | NameOf>>;

/** What a verb tells of a part of a row: which, by its name of now, and its fields. */
export interface Tells {
  about?: string;
  fields: readonly FieldChange[];
}

/** What something is part of, and what it is called there now. */
export interface Whole {
  kind: NodeType;
  id: string;
  about: string;
}

interface Becoming extends Key {
  unitId: string;
  kind: string;
  about?: string;
  tells?: Tells;
  verb: string;
  before: Values | null;
  after: Values | null;
}

const said = (value: unknown): FieldChange['after'] => {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String) : String(value);
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The name of what an id leads to, or the value itself. */
async function named(ctx: Context, { districtId }: Key, of: true | NameOf, value: unknown) {
  if (of === true || typeof value !== 'string') return said(value);
  return of(ctx, { districtId, id: value });
}

/** Fields that became something else; a birth changes none. */
export async function changesIn(
  ctx: Context,
  told: ToldFields,
  { before, after, ...row }: Becoming,
): Promise<FieldChange[]> {
  if (!before || !after) return [];
  const names = Object.keys(told).filter(
    (name) => name in after && !same(said(before[name]), said(after[name])),
  );
  return Promise.all(
    names.map(async (field) => ({
      field,
      before: await named(ctx, row, told[field]!, before[field]),
      after: await named(ctx, row, told[field]!, after[field]),
    })),
  );
}

/** Keeps what became something else, for whoever reads the unit; nothing where nothing of it is told. */
export async function keepChange(ctx: Context, told: ToldFields, changed: Becoming): Promise<void> {
  const { tells, about = tells?.about ?? null } = changed;
  const own = tells?.fields.filter(({ before, after }) => !same(before, after)) ?? [];
  const fields = [...(await changesIn(ctx, told, changed)), ...own];
  if (fields.length === 0) return;
  const { districtId, unitId, id: subjectId, kind: subjectKind, verb } = changed;
  const row = { districtId, id: newId(), unitId, subjectKind, subjectId, verb, about };
  await insertRows(ctx.run, 'change', [{ ...row, fields: JSON.stringify(fields) }]);
}
