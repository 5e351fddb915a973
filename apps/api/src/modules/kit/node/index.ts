import { NodeResolver } from './node.resolver.ts';

export const nodeModule = { resolvers: [NodeResolver] };
