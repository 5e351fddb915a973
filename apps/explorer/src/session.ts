import type { Fetcher } from '@graphiql/toolkit';

/** Who a request comes from. */
export interface Who {
  name: string;
  roles: string[];
}

export interface Session {
  fetcher: Fetcher;
  /** Who the next request comes from; null for nobody. */
  whoAmI: () => Promise<Who | null>;
}

interface Parts {
  url: string;
  language: string;
  /** What a request without a token carries: this site's session, or nothing. */
  credentials: RequestCredentials;
  /** Called when somebody signed in or out. */
  onChange: () => void;
}

interface Answer {
  data?: {
    signIn?: { token?: string | null } | null;
    signOut?: object | null;
    viewer?: {
      account: { displayName: string; login: string };
      memberships: { role: string }[];
    } | null;
  };
}

const WHO = '{ viewer { account { login displayName } memberships { role } } }';

/**
 * Sends operations, and keeps the token of a `signIn` that was run here until the page is left. A
 * token goes alone: the API refuses one that comes with a cookie.
 */
export function openSession({ url, language, credentials, onChange }: Parts): Session {
  let token: string | null = null;
  const send = async (body: object, own: Record<string, string> = {}): Promise<Answer> => {
    const headers = new Headers({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': language,
    });
    if (token) headers.set('authorization', `Bearer ${token}`);
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    const alone = headers.has('authorization');
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: alone ? 'omit' : credentials,
    });
    return (await response.json()) as Answer;
  };
  const fetcher: Fetcher = async ({ operationName, ...params }, options) => {
    // GraphiQL learns of another tab's operation a moment after it shows its text.
    const isThere = operationName && params.query.includes(operationName);
    const answer = await send({ ...params, ...(isThere && { operationName }) }, options?.headers);
    const { signIn, signOut } = answer.data ?? {};
    if (signIn?.token) token = signIn.token;
    if (signOut) token = null;
    if (signIn?.token || signOut) onChange();
    return answer;
  };
  const whoAmI = async () => {
    const { data } = await send({ query: WHO }).catch(() => ({}) as Answer);
    if (!data?.viewer) return null;
    const { account, memberships } = data.viewer;
    const name = `${account.displayName} (${account.login})`;
    return { name, roles: memberships.map(({ role }) => role) };
  };
  return { fetcher, whoAmI };
}
