import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { signIn, signOut } from '#lib/session/session.ts';
import { demoAccounts, demoPassword } from '#lib/server/demo-accounts.ts';
import { localPath } from '#lib/server/local-path.ts';
import { closeSession, deviceOf, openSession } from '#lib/server/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  return { accounts: await demoAccounts(), next: localPath(url.searchParams.get('next')) };
};

/** Characters of a refused login that go back into the form; no login has more. */
const LOGIN_SHOWN = 200;
const shown = (login: string) => login.slice(0, LOGIN_SHOWN);

async function enter(event: RequestEvent, form: FormData, login: string, password: string) {
  const device = deviceOf(event);
  const result = await signIn(event.fetch, { login, password, device });
  if (!result.ok) return fail(400, { login: shown(login), message: result.message });
  openSession(event, { ...result, device });
  redirect(303, localPath(form.get('next')));
}

export const actions: Actions = {
  password: async (event) => {
    const form = await event.request.formData();
    const login = String(form.get('login') ?? '').trim();
    const password = String(form.get('password') ?? '');
    if (!login || !password)
      return fail(400, { login: shown(login), message: m.sign_in_missing() });
    return enter(event, form, login, password);
  },
  demo: async (event) => {
    const form = await event.request.formData();
    const login = String(form.get('login') ?? '');
    const password = await demoPassword(login);
    if (!password) return fail(400, { login: '', message: m.sign_in_no_demo() });
    return enter(event, form, login, password);
  },
  leave: async (event) => {
    await signOut(event.fetch);
    closeSession(event);
    redirect(303, '/sign-in');
  },
};
