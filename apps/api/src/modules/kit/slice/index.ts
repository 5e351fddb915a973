import type { SliceModule } from './manifest.ts';
import { NodeResolver } from './node.resolver.ts';

export const sliceModule: SliceModule = { name: 'slice', resolvers: [NodeResolver] };
