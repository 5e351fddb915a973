import { redirect } from '@sveltejs/kit';
import { demoPassword } from '#lib/server/demo-accounts.ts';
import { closedTo } from '#lib/server/closed.ts';
import { looksOf } from '#lib/server/look.ts';
import { sealOf } from '#lib/server/seal.ts';
import { viewerOf } from '#lib/session/session.ts';
import type { LayoutServerLoad } from './$types';

/** Asked once a visit; when the session ends later, the next question to the API says so. */
export const load: LayoutServerLoad = async (event) => {
  const { locals, untrack } = event;
  const here = untrack(() => `${event.url.pathname}${event.url.search}`);
  const viewer = locals.sessions.length > 0 ? await untrack(() => viewerOf(event)) : null;
  if (!viewer)
    redirect(303, here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`);
  return {
    viewer: { ...viewer, demo: (await demoPassword(viewer.account.login)) !== null },
    closed: untrack(() => closedTo(event.url.pathname, viewer.memberships)),
    look: looksOf(event.cookies),
    seal: untrack(() => sealOf(event, viewer.account.id)),
  };
};
