import { redirect } from '@sveltejs/kit';
import { viewerOf } from '#lib/session/session.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { url, locals } = event;
  const viewer = locals.sessions.length > 0 ? await viewerOf(event) : null;
  if (viewer) return { viewer };
  const here = `${url.pathname}${url.search}`;
  redirect(303, here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
};
