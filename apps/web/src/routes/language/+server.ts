import { redirect } from '@sveltejs/kit';
import { cookieMaxAge, cookieName, toLocale } from '#lib/paraglide/runtime.js';
import { localPath } from '#lib/server/local-path.ts';
import { isSecure } from '#lib/server/own-origin.ts';
import type { RequestHandler } from './$types';

/** Keeps the language that a person chose and goes back to where they were. */
export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  const locale = toLocale(form.get('language'));
  if (locale) {
    event.cookies.set(cookieName, locale, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(event.url),
      maxAge: cookieMaxAge,
    });
  }
  redirect(303, localPath(form.get('back')));
};
