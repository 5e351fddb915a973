import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Sets headers of every answer of this process, also of files that are served before any hook. */
export function onEveryAnswer(headers: Record<string, string>): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  });
}
