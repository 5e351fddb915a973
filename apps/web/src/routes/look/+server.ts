import { redirect } from '@sveltejs/kit';
import { localPath } from '#lib/server/local-path.ts';
import { keepLook } from '#lib/server/look.ts';
import type { RequestHandler } from './$types';

/** Keeps how a person wants pages to look and goes back to where they were. */
export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  keepLook(event, form);
  redirect(303, localPath(form.get('back')));
};
