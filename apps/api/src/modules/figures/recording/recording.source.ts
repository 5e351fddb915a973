import { businessDate } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import type { SourceRow } from '#modules/figures/source/source.query';
import { SourceInput } from './recording.input.ts';

/** What a person or a file may give; derivations and made-up data come from the program itself. */
const ENTERED: readonly SourceRow['kind'][] = ['REPORT', 'IMPORT', 'ENTRY'];

/** What is wrong with a source beside its texts. */
export const sourceFaults = ({ kind }: SourceInput): Fault[] =>
  ENTERED.includes(kind) ? [] : [{ code: 'UNKNOWN', field: ['input', 'source', 'kind'] }];

/** The columns of a new source beside those that it shares with its number; an entry without a day is of today. */
export const newSource = (input: SourceInput, wording: string | null) => ({
  id: newId(),
  ...storedInput<SourceRow>(SourceInput, input),
  kind: input.kind,
  publishedOn: input.publishedOn ?? (input.kind === 'ENTRY' ? businessDate() : null),
  wording,
});
