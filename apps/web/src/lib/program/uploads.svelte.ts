import type { Client, CombinedError } from '@urql/core';
import { sendFile } from '#lib/kit/send-file.ts';
import { readProblem } from '#lib/ui/problem.ts';
import { AttachFile } from './attachment.gql.ts';

/** A file on its way. */
export interface Upload {
  id: number;
  name: string;
  /** From 0 to 100. */
  percent: number;
  /** Why it was not taken; null while it is on its way. */
  problem: string | null;
}

interface Parts {
  client: Client;
  /** What files are attached to, as it was read. */
  subject: () => { id: string; version: number };
  /** Reads anew what is attached. */
  attached: () => Promise<void>;
}

/** Files that somebody chose, sent and attached one after another. */
export class Uploads {
  list: Upload[] = $state([]);
  readonly #parts: Parts;
  #last: Promise<void> = Promise.resolve();
  #count = 0;
  /** The newest version that is known: each file is a change of its subject. */
  #version = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      this.#count += 1;
      const id = this.#count;
      this.list.push({ id, name: file.name, percent: 0, problem: null });
      this.#last = this.#last.then(() => this.#take(id, file));
    }
  }

  dismiss(id: number): void {
    this.list = this.list.filter((upload) => upload.id !== id);
  }

  async #take(id: number, file: File): Promise<void> {
    const upload = this.list.find((one) => one.id === id);
    if (!upload) return;
    const sent = await sendFile(file, (percent) => (upload.percent = percent));
    upload.problem = 'id' in sent ? await this.#attach(sent.id) : sent.problem;
    if (upload.problem === null) this.dismiss(id);
    await this.#parts.attached();
  }

  /** Why it was not attached; null when it was. */
  async #attach(uploadId: string, again = true): Promise<string | null> {
    const { client, subject } = this.#parts;
    const { id: subjectId, version } = subject();
    this.#version = Math.max(this.#version, version);
    const input = { subjectId, expectedVersion: this.#version, uploadId };
    const { data, error } = await client.mutation(AttachFile, { input }).toPromise();
    const current = versionIn(error);
    // Nothing of anybody is overwritten: it is added to what there is now.
    if (current !== null && again) {
      this.#version = current;
      return this.#attach(uploadId, false);
    }
    const answer = data?.attachFile;
    if (!answer?.program) return answer?.userErrors[0]?.message ?? readProblem(error).message;
    this.#version = answer.program.version;
    return null;
  }
}

function versionIn(error: CombinedError | undefined): number | null {
  const { code, currentVersion } = error?.graphQLErrors[0]?.extensions ?? {};
  return code === 'CONFLICT' ? ((currentVersion as number | null) ?? null) : null;
}
