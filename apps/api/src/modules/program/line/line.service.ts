import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import type { RowSource } from '#database/rows';
import { priceOfList } from '#kernel/price';
import { LINES_MAX, linesIn } from './line.query.ts';
import { WorkLineType } from './line.type.ts';

interface InLines {
  districtId: number;
  lines: string[];
}

/** The field `lines` of a type whose rows keep the codes of lines of work. */
export function inLines<Row extends InLines>(
  type: () => ClassType<object>,
  rows: RowSource<Row>,
): ClassType {
  // In place: other sources of the same type share it.
  rows.needs = Object.assign(rows.needs ?? {}, { lines: ['districtId', 'lines'] });

  @Resolver(type)
  class LinesResolver {
    @FieldResolver(() => [WorkLineType], {
      complexity: priceOfList(LINES_MAX),
      description: `The lines of work that it belongs to, by code; at most ${LINES_MAX}.`,
    })
    lines(@Root() { districtId, lines }: InLines, @Ctx() ctx: Context) {
      return linesIn(ctx, districtId, lines);
    }
  }
  return LinesResolver;
}
