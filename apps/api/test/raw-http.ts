import { type IncomingHttpHeaders, request } from 'node:http';
import { expect } from 'vitest';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
  headers: IncomingHttpHeaders;
  json: {
    data?: unknown;
    errors?: { message: string; extensions?: Record<string, unknown> }[];
  } | null;
}

/** Sends a request just as it is given, without what `fetch` would repair. */
export function sendRaw(
  url: string,
  {
    method = 'POST',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        headers: {
          connection: 'close',
          'content-length': String(Buffer.byteLength(body)),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const type = response.headers['content-type'] ?? '';
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, type, text, json: parsed(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function parsed(text: string): RawAnswer['json'] {
  try {
    return JSON.parse(text) as RawAnswer['json'];
  } catch {
    return null;
  }
}

const TRACE = /\n\s+at |node_modules|\/src\/|\.ts:\d+|select .* from |"stacktrace"/i;

/** A refusal that the client can use: JSON, errors with a code, no trace of the inside, no 5xx. */
export function expectRefusal({
  status,
  type,
  text,
  json,
}: Pick<RawAnswer, 'status' | 'type' | 'text' | 'json'>): void {
  expect(text).not.toMatch(TRACE);
  expect(type).toContain('json');
  expect(status).toBeLessThan(500);
  expect(json?.errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of json!.errors!) {
    expect(message).toEqual(expect.any(String));
    expect(extensions?.code).toEqual(expect.stringMatching(/^[A-Z_]+$/));
    expect(String(extensions?.code)).not.toMatch(/^INTERNAL/);
  }
}

/** Posts a GraphQL body with a bearer token. */
export function postGraphql(url: string, token: string | null, body: unknown): Promise<RawAnswer> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return sendRaw(url, { headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}
