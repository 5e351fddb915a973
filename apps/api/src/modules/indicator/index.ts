import { IndicatorResolver } from './indicator.resolver.ts';

export const indicatorModule = { resolvers: [IndicatorResolver] };
