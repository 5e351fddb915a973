import { InputType } from 'type-graphql';
import type { RowSource } from '#database/rows';
import { changeInput } from '#kernel/named-input';
import type { OfRow, Verb } from '#modules/kit/verb/acting';
import type { Condition, Noun, Owned } from '#modules/kit/verb/noun';
import { changes } from '#modules/kit/verb/verb';

/** Days for which what was deleted can be restored. */
const BIN_DAYS = 30;

/** A row that goes to the bin before it is gone. */
export interface Binnable extends Owned {
  deletedAt: string | null;
}

@InputType({ description: 'What goes to the bin, or comes back from it.' })
class BinInput extends changeInput('What is deleted or restored') {}

/** Whose unit the reader may write for; others know of nothing that was deleted. */
const IN_BIN = `t.deleted_at > now() - interval '${BIN_DAYS} days'
  and t.unit_id = any((select write_units())::uuid[])`;

/** The rows of a noun that lie in its bin, for whoever may write for their units. */
export const inBinOf = <Row>(rows: RowSource<Row>): RowSource<Row> => ({
  ...{ ...rows, name: `${rows.name}.bin` },
  where: IN_BIN,
});

/** The rows of a noun with those in its bin: what a node and the payloads of its verbs are read from. */
export const withBinOf = <Row>(rows: RowSource<Row>): RowSource<Row> => ({
  ...{ ...rows, name: `${rows.name}.kept` },
  where: `(${rows.where ?? 'true'} or ${IN_BIN})`,
});

/** That a row does not lie in the bin. */
export const notBinned: Condition<Pick<Binnable, 'deletedAt'>> = {
  reads: ['deletedAt'],
  fault: ({ deletedAt }) => (deletedAt === null ? null : 'BINNED'),
};

const isBinned: Condition<Pick<Binnable, 'deletedAt'>> = {
  reads: ['deletedAt'],
  fault: ({ deletedAt }) => (deletedAt === null ? 'NOT_BINNED' : null),
};

/** That two things hold; the first that does not is told. */
export const both = <Row>(one: Condition<Row>, other: Condition<Row>): Condition<Row> => ({
  reads: [...one.reads, ...other.reads],
  fault: (row) => one.fault(row) ?? other.fault(row),
});

type OfBin<Row> = OfRow<Row, BinInput, true>;
interface Binning<Row> extends Pick<OfBin<Row>, 'asks' | 'find' | 'while'> {
  restores?: Pick<OfBin<Row>, 'lock' | 'find'>;
}

const ALWAYS: Condition<object> = { reads: [], fault: () => null };

/**
 * The verbs `delete…` and `restore…` of a noun. Its rows have `deletedAt`, read where that is null; its
 * node, `shown` and unique keys follow {@link withBinOf} and `deleted_at is null`.
 *
 * @param binning who may, while what else holds; `find` says what keeps a row from being deleted, and
 *   `restores` what is locked before it comes back, and what keeps it from that
 */
export function bins<Row extends Binnable>(
  noun: Noun<Row>,
  { asks, find, while: holds = ALWAYS, restores }: Binning<Row>,
): Record<string, Verb<Row>> {
  const set = (deletedAt: string | null) => ({ set: { deletedAt } as Partial<Row> });
  const binned = { ...noun, rows: inBinOf(noun.rows) };
  return {
    [`delete${noun.name}`]: changes<Row, BinInput, true>(noun, BinInput, {
      does: `Put it into the bin, from which it can be restored for ${BIN_DAYS} days.`,
      ...{ asks, find, while: both<Row>(notBinned, holds) },
      change: () => set(new Date().toISOString()),
    }),
    [`restore${noun.name}`]: changes<Row, BinInput, true>(binned, BinInput, {
      does: 'Take it out of the bin again, as it was.',
      ...{ asks, ...restores, while: both<Row>(isBinned, holds) },
      change: () => set(null),
    }),
  };
}
