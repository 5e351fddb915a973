import { redirect } from '@sveltejs/kit';
import { UpdateAccount } from '#lib/account/account.gql.ts';
import { Language } from '#lib/gql/graphql.ts';
import { clientFor } from '#lib/graphql/client.ts';
import { cookieMaxAge, cookieName, toLocale } from '#lib/paraglide/runtime.js';
import { localPath } from '#lib/server/local-path.ts';
import { isSecure } from '#lib/server/own-origin.ts';
import type { RequestHandler } from './$types';

/** Keeps the language that a person chose, here and in their account, and goes back to where they were. */
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
    if (event.locals.sessions.length > 0) {
      const input = { language: locale === 'en' ? Language.En : Language.Zh };
      // An account that cannot be told is no reason to stay in the other language.
      await clientFor(event.fetch).mutation(UpdateAccount, { input }).toPromise();
    }
  }
  redirect(303, localPath(form.get('back')));
};
