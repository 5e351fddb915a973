import { m } from '#lib/paraglide/messages.js';

/** Most bytes of a file, as the API takes them. */
const BYTES_MAX = 10_000_000;

/** What came of sending a file: the id of its upload, or why there is none. */
export type SentFile = { id: string } | { problem: string };

/**
 * Sends a file, to be attached to something within the hour.
 *
 * @param progress is told how much of it is on its way, from 0 to 100
 */
export function sendFile(file: File, progress: (percent: number) => void): Promise<SentFile> {
  if (file.size > BYTES_MAX) return Promise.resolve({ problem: m.file_too_large() });
  return new Promise((resolve) => {
    // Not fetch: it does not tell how much has left.
    const request = new XMLHttpRequest();
    request.open('PUT', `/files?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((100 * loaded) / total));
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ problem: m.form_offline() });
    request.send(file);
  });
}

interface Body {
  id?: string;
  errors?: { message: string }[];
}

function answerOf({ status, response }: XMLHttpRequest): SentFile {
  const { id, errors } = (response ?? {}) as Body;
  if (id) return { id };
  if (status === 401) return { problem: m.form_signed_out() };
  return { problem: errors?.[0]?.message ?? m.form_offline() };
}
