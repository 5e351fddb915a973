import type { SliceModule } from '#modules/kit/slice/manifest';
import { FurtherTotalResolver } from './total.further.resolver.ts';
import { ReportedYearsResolver } from './total.reported.resolver.ts';
import { UnitYearResolver, YearOfFiguresResolver } from './total.year.resolver.ts';
import { TotalResolver, UnitTotalResolver } from './total.resolver.ts';

export const totalModule: SliceModule = {
  name: 'total',
  resolvers: [
    UnitTotalResolver,
    TotalResolver,
    FurtherTotalResolver,
    ReportedYearsResolver,
    UnitYearResolver,
    YearOfFiguresResolver,
  ],
};
