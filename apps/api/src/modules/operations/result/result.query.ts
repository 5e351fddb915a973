import type { RowSource } from '#database/rows';
import { belowUnit, hangingBy } from '#modules/kit/list/edges';
import type { BoundsRow } from '#modules/figures/figure/quantity.query';
import type { FigureRow } from '#modules/figures/figure/figure.query';
import { resultStateOf, type ResultState } from '#modules/program/program/program.result.sql';
import { OF_UNIT, type OfUnit } from '#modules/tenancy/unit/unit.query';
import { results } from './result.list.ts';
import type { FrozenUnit } from './result.rule.ts';

/** A figure as it was when the result was proposed. */
export interface FrozenFigure extends Pick<
  FigureRow,
  | 'indicatorId'
  | 'dimension'
  | 'dimensionEn'
  | 'measure'
  | 'value'
  | 'qualifier'
  | 'wording'
  | 'slotId'
  | 'basis'
  | 'periodStart'
  | 'periodEnd'
  | 'grain'
  | 'periodText'
  | 'periodInferred'
> {
  figureId: string;
  name: string;
  nameEn: string | null;
  bounds: BoundsRow | null;
  source: { title: string; titleEn: string | null; reference: string | null };
}

/** What an edition holds, by itself. */
export interface Content {
  figures: FrozenFigure[];
  units: FrozenUnit[];
  /** How many figures it leaves out, since they are told to their own unit alone. */
  sensitive: number;
}

/** What makes an edition no longer true. */
export type ResultChange = 'FIGURES' | 'UNITS' | 'SHARES';

export interface ProgramResultRow extends OfUnit {
  programId: string;
  edition: number;
  state: ResultState | 'REPLACED';
  outdatedBy: ResultChange[];
  content: Content;
  sensitiveFigures: number;
  sha256: string;
}

/** Which edition is the newest says the program: whoever reads an older one need not read that. */
const REPLACED = `t.edition < (select g.result_edition from program g
  where g.district_id = t.district_id and g.id = t.program_id)`;

/** Figures of an edition by whether their indicator is sensitive today, whatever it was when they were frozen. */
const figures = (sensitive: boolean, what: string) => `(select ${what}
  from jsonb_array_elements(t.content -> 'figures') with ordinality f(figure, at)
 where coalesce((select i.sensitive from indicator i where i.id = (f.figure ->> 'indicatorId')::uuid), true)
   = ${sensitive})`;
const TOLD = figures(false, "coalesce(jsonb_agg(f.figure order by f.at), '[]')");

export const resultRows: RowSource<ProgramResultRow> = {
  name: 'result',
  type: 'ProgramResult',
  from: 'program_result t',
  needs: { figures: ['districtId', 'content'], units: ['districtId', 'content'] },
  columns: {
    ...OF_UNIT,
    programId: 't.program_id',
    edition: 't.edition',
    state: `case when ${REPLACED} then 'REPLACED' else ${resultStateOf('t.program_id')} end`,
    outdatedBy: `case when ${REPLACED} then '{}'::text[] else result_changes(t) end`,
    content: `jsonb_set(t.content, '{figures}', ${TOLD})`,
    sensitiveFigures: `(t.content ->> 'sensitive')::int + ${figures(true, 'count(*)::int')}`,
    sha256: 't.sha256',
  },
};

/** The newest edition of each program, by the program; none where that is not the reader's. */
export const latestResultRows: RowSource<ProgramResultRow> = {
  ...resultRows,
  name: 'result.latest',
  key: 't.program_id',
  where: `not ${REPLACED}`,
};

export const resultsOfProgram = hangingBy('program_id', resultRows, results.sql);
export const resultsOfUnit = hangingBy('unit_id', resultRows, results.sql);
export const resultsBelowUnit = belowUnit(resultRows, results.sql);
