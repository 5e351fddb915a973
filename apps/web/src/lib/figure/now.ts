import type { Client } from '@urql/core';
import type { FigurePartsFragment } from '#lib/gql/graphql.ts';
import { UnitFigures } from './figure.gql.ts';

/** What somebody else put in a figure's place; the figure itself when nobody can say. */
export async function figureNow(
  client: Client,
  unit: string,
  figure: FigurePartsFragment,
): Promise<FigurePartsFragment> {
  const variables = { unit, indicator: figure.indicator.id, from: figure.period.start };
  const { data } = await client
    .query(UnitFigures, variables, { requestPolicy: 'network-only' })
    .toPromise();
  const sameSlot = (one: FigurePartsFragment) => slotKey(one) === slotKey(figure);
  return data?.unit?.figures.nodes.find(sameSlot) ?? figure;
}

/** What every correction keeps. */
function slotKey({ dimension, program, measure, basis, period }: FigurePartsFragment): string {
  const { start, end, grain } = period;
  return JSON.stringify([dimension, program?.id, measure.code, basis, start, end, grain]);
}
