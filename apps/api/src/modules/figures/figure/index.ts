import type { SliceModule } from '#modules/kit/slice/manifest';
import {
  ProgramFiguresResolver,
  TargetsResolver,
  UnitFiguresResolver,
} from './figure.lists.resolver.ts';
import {
  FigureResolver,
  OutcomeLinks,
  OutcomeResolver,
  QuantityResolver,
  TargetResolver,
} from './figure.resolver.ts';
import { node } from '#modules/kit/slice/nodes';
import { figureAttention } from './figure.attention.ts';
import { Figure, Target, UnitFact } from './figure.entity.ts';
import { everyFigureRows } from './figure.query.ts';
import { outcomeRows } from './outcome.query.ts';
import { everyTargetRows } from './target.query.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Figure' | 'Outcome' | 'Target', true> {}
}

export const figureModule: SliceModule = {
  name: 'figure',
  entities: [Figure, Target, UnitFact],
  demo: () => import('./demo/figure.demo.ts'),
  nodes: {
    Figure: node('fig', everyFigureRows),
    Outcome: node('out', outcomeRows),
    Target: node('tgt', everyTargetRows),
  },
  attention: figureAttention,
  resolvers: [
    QuantityResolver,
    FigureResolver,
    OutcomeLinks,
    OutcomeResolver,
    TargetResolver,
    ProgramFiguresResolver,
    UnitFiguresResolver,
    TargetsResolver,
  ],
};
