import { error } from '@sveltejs/kit';

/** What is no page says so within the shell. */
export const load = () => error(404);
