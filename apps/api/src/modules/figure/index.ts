import {
  FigureResolver,
  OutcomeResolver,
  ProgramFiguresResolver,
  QuantityResolver,
  UnitFiguresResolver,
} from './figure.resolver.ts';

export const figureModule = {
  resolvers: [
    QuantityResolver,
    FigureResolver,
    OutcomeResolver,
    ProgramFiguresResolver,
    UnitFiguresResolver,
  ],
};
