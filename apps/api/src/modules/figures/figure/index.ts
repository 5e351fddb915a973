import { ProgramFiguresResolver, UnitFiguresResolver } from './figure.lists.resolver.ts';
import {
  FigureResolver,
  OutcomeResolver,
  QuantityResolver,
  TargetResolver,
} from './figure.resolver.ts';

export const figureModule = {
  resolvers: [
    QuantityResolver,
    FigureResolver,
    OutcomeResolver,
    TargetResolver,
    ProgramFiguresResolver,
    UnitFiguresResolver,
  ],
};
