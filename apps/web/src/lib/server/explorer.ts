import type { RequestEvent } from '@sveltejs/kit';
import { config } from './config.ts';

const PASSED_BACK = ['content-type', 'content-security-policy', 'cache-control'];

/** A file of the API's explorer, with the policy that the API sets for it. */
export async function explorerFile(event: RequestEvent, path = ''): Promise<Response> {
  const headers = {
    accept: path ? '*/*' : 'text/html',
    'accept-language': event.locals.locale,
    'accept-encoding': 'identity',
  };
  const answer = await fetch(`${config.apiUrl}/graphql${path}`, { headers });
  const back = new Headers();
  for (const name of PASSED_BACK) {
    const value = answer.headers.get(name);
    if (value) back.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers: back });
}

/** The explorer's page. On this origin a request without a token carries the session. */
export async function explorerPage(event: RequestEvent): Promise<Response> {
  const answer = await explorerFile(event);
  const page = await answer.text();
  const { status, headers } = answer;
  const signed = page.replace('name="credentials" content="omit"', CREDENTIALS);
  return new Response(signed, { status, headers });
}

const CREDENTIALS = 'name="credentials" content="same-origin"';
