import type { MeasureKind } from '@linli/figures';
import type { Context } from '#context';
import { NOWHERE } from '#kernel/ids';

export interface MeasureRow {
  code: string;
  kind: MeasureKind;
  word: string;
  wordEn: string | null;
  /** Null: of the list that is for everybody. */
  ownerDistrictId: number | null;
}

/** JSON of the measure `m`, to be embedded in the row that uses it. */
export const measureJson = (m: string) =>
  `json_build_object('code', ${m}.code, 'kind', ${m}.kind, 'word', ${m}.word, 'wordEn', ${m}.word_en,
    'ownerDistrictId', ${m}.owner_district_id)`;

/** Every measure word that the reader may use, those of a kind together. */
export function measures(ctx: Context): Promise<MeasureRow[]> {
  return ctx.read.batch('measures', NOWHERE, async (keys) => {
    const [row] = await ctx.run(
      `select json_agg(${measureJson('m')} order by m.kind, m.code) as measures from measure m`,
      [],
    );
    return keys.map(() => (row?.measures ?? []) as MeasureRow[]);
  });
}

/** The measure words of a district: those for everybody and its own; null: for everybody alone. */
export async function measuresIn(ctx: Context, districtId: number | null): Promise<MeasureRow[]> {
  const holds = ({ ownerDistrictId }: MeasureRow) =>
    ownerDistrictId === null || ownerDistrictId === districtId;
  return (await measures(ctx)).filter(holds);
}

/** Adds the row of a measure that is new; one that is there stays as it is. */
export async function keepMeasure(ctx: Context, measure: MeasureRow): Promise<void> {
  const { code, ownerDistrictId, kind, word, wordEn } = measure;
  if (kind !== 'RATE') return;
  await ctx.run(
    `insert into measure (code, owner_district_id, kind, word, word_en)
     select $1, $2::smallint, $3, $4, $5 where not exists (select from measure where code = $1)
     on conflict do nothing`,
    [code, ownerDistrictId, kind, word, wordEn],
  );
}
