/** Below this many bytes compression saves nothing. */
const THRESHOLD_BYTES = 1_024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?json\b|application\/javascript\b)/;

/**
 * Compresses an answer of ours, but for those whose length somebody could measure to guess at what
 * is in them: answers with a secret say `no-transform`, and what another site asks for in a browser
 * stays as it is. Streams without a length are compressed.
 */
export function compressed(request: Request, answer: Response): Response {
  if (!answer.body || !isWorthIt(answer.headers) || !isWelcome(request.headers)) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  const etag = headers.get('etag');
  // The bytes differ from those that were hashed, the page does not.
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  const { status, statusText } = answer;
  const body = answer.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status, statusText, headers });
}

function isWorthIt(headers: Headers): boolean {
  const length = headers.get('content-length');
  return (
    COMPRESSIBLE.test(headers.get('content-type') ?? '') &&
    !headers.has('content-encoding') &&
    !/\bno-transform\b/.test(headers.get('cache-control') ?? '') &&
    (length === null || Number(length) >= THRESHOLD_BYTES)
  );
}

function isWelcome(headers: Headers): boolean {
  const elsewhere = ['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? '');
  return !elsewhere && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(acceptedBy(headers));
}

const acceptedBy = (headers: Headers) => headers.get('accept-encoding') ?? '';
