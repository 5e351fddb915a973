import { redirect } from '@sveltejs/kit';
import { sealOf } from '#lib/server/seal.ts';
import { viewerOf } from '#lib/session/session.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { url, locals } = event;
  const viewer = locals.sessions.length > 0 ? await viewerOf(event) : null;
  if (viewer) return { viewer, seal: sealOf(event, viewer.account.id) };
  const here = `${url.pathname}${url.search}`;
  redirect(303, here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
};
