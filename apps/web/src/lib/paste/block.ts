// All that a pasted block takes, loaded with the first one.
export { learnTraditional as ready } from '#lib/language/fold.ts';
export { readBlock } from '#lib/entry/clipboard.ts';
export { placeBlock } from './place.ts';
export { fillingsOf } from './fill.ts';
export { readMerged } from './html.ts';
export { planBlock } from './plan.ts';
export { totalCells } from './sums.ts';
