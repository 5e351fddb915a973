import { clientFor } from '#lib/graphql/client.ts';
import type { CurrentViewerQuery, SignInInput } from '#lib/gql/graphql.ts';
import { answer } from '#lib/graphql/answer.ts';
import { m } from '#lib/paraglide/messages.js';
import { CurrentViewer, SignIn, SignOut } from './session.gql.ts';

type Fetch = typeof globalThis.fetch;
type SignedIn =
  { ok: true; token: string; expiresAt: string | null } | { ok: false; message: string };

/** Opens a session at the API, or says in the reader's language why not. */
export async function signIn(fetch: Fetch, input: SignInInput): Promise<SignedIn> {
  const { data, error } = await clientFor(fetch).mutation(SignIn, { input }).toPromise();
  const payload = data?.signIn;
  if (payload?.token) {
    return { ok: true, token: payload.token, expiresAt: payload.expiresAt ?? null };
  }
  const refusal = payload?.userErrors[0] ?? error?.graphQLErrors[0];
  return { ok: false, message: refusal?.message ?? m.unreachable() };
}

/** Ends the session at the API; one that has already ended is no error. */
export async function signOut(fetch: Fetch): Promise<void> {
  await clientFor(fetch).mutation(SignOut, {}).toPromise();
}

/** Who is signed in; null when the session is over. */
export async function viewerOf(event: {
  fetch: Fetch;
  url: URL;
}): Promise<CurrentViewerQuery['viewer']> {
  const { viewer } = await answer(clientFor(event.fetch), CurrentViewer, {}, event);
  return viewer;
}
