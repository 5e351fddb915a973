import { type Planting, plantFigure, plantTarget, written } from './total-fixture.ts';
import { placeId, type Send, type World } from './world.ts';

interface Estimate {
  value: string | null;
  bounds: Parameters<typeof written>[0];
}

export interface ProgressAnswer {
  state: string | null;
  reached: Estimate | null;
  lacking: { start: string; end: string }[];
  figures: { value: string }[];
  margin: Estimate | null;
  ratio: Estimate | null;
  refusal: { code: string; message: string } | null;
}

export interface TargetAnswer {
  dimension: string;
  actual: { value: string | null } | null;
  progress: ProgressAnswer | null;
}

const ENDS = 'bounds { lower { value inclusive } upper { value inclusive } }';
/** The field and all of it. */
export const PROGRESS = `progress {
  state reached { value ${ENDS} } lacking { start end } figures { value }
  margin { value ${ENDS} } ratio { value ${ENDS} } refusal { code message } }`;

/** The target of 小营街道 with this dimension, as somebody sees it. */
export async function targetOf(world: World, send: Send, dimension: string): Promise<TargetAnswer> {
  const { data } = await send<{ unit: { targets: { nodes: TargetAnswer[] } } }>(
    `query ($unit: ID!) { unit(id: $unit) {
      targets(first: 100) { nodes { dimension actual { value } ${PROGRESS} } } } }`,
    { unit: await placeId(world, '小营街道') },
  );
  return data!.unit.targets.nodes.find((target) => target.dimension === dimension)!;
}

let planted = 0;

/** A target of 小营街道 and figures for it, in a dimension of their own, as its staff see them. */
export async function against(
  world: World,
  target: Partial<Planting>,
  ...figures: Partial<Planting>[]
): Promise<TargetAnswer> {
  const dimension = `planted ${(planted += 1)}`;
  const row = { unit: 'xiaoying', code: 'DONATION_QTY', value: 100, dimension };
  await plantTarget(world, { ...row, ...target });
  for (const figure of figures) await plantFigure(world, { ...row, ...figure });
  return targetOf(world, await world.actAs('xiaoying.staff'), dimension);
}

/** State, margin and ratio as mathematicians write them. */
export const shown = ({ progress }: TargetAnswer) => [
  progress!.state,
  written(progress!.margin?.bounds),
  written(progress!.ratio?.bounds),
];
