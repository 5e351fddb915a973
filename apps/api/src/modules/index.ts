import 'reflect-metadata';
import { figuresWing } from './figures/index.ts';
import { kitWing } from './kit/index.ts';
import { declareSlices, type Wing } from './kit/slice/manifest.ts';
import { livesOf } from './kit/verb/published.ts';
import { operationsWing } from './operations/index.ts';
import { partnershipWing } from './partnership/index.ts';
import { programWing } from './program/index.ts';
import { tenancyWing } from './tenancy/index.ts';
import { workplaceWing } from './workplace/index.ts';

/** Every wing, in the order in which they may depend on each other. */
export const wings: readonly Wing[] = [
  tenancyWing,
  kitWing,
  workplaceWing,
  programWing,
  partnershipWing,
  figuresWing,
  operationsWing,
];

/** Every slice, in that order. */
export const modules = wings.flatMap(({ slices }) => slices);

/** Every lifecycle. */
export const lives = livesOf(modules);

/** Every table. */
export const entities = modules.flatMap(({ entities: own = [] }) => own);

declareSlices(modules);
