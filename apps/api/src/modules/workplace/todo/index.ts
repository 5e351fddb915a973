import type { SliceModule } from '#modules/kit/slice/manifest';
import { TodoResolver } from './todo.resolver.ts';

export const todoModule: SliceModule = { name: 'todo', resolvers: [TodoResolver] };
