import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import { config } from '#lib/server/config.ts';
import type { PageServerLoad } from './$types';

/** For those who write pages: there in development and in a demo, and nowhere else. */
export const load: PageServerLoad = () => {
  if (!dev && !config.demoAccountsFile) error(404);
};
