import type { SliceModule } from '#modules/kit/slice/manifest';
import { published } from '#modules/kit/verb/published';
import { program } from '#modules/program/program/program.verbs';
import { ProgramPost } from './post.entity.ts';
import { ProgramPostLinks, ProgramPostsResolver } from './post.resolver.ts';
import { postVerbs } from './post.verbs.ts';

export const postModule: SliceModule = {
  name: 'post',
  entities: [ProgramPost],
  demo: () => import('./demo/post.demo.ts'),
  prices: { setPosts: 60 },
  verbs: [published(program, postVerbs)],
  resolvers: [ProgramPostsResolver, ProgramPostLinks],
};
