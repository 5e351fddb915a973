import { stageOf, type Stage } from './samples.ts';
import { call } from './verb-call.ts';
import type { World } from './world.ts';
import { planned } from '../src/modules/program/program/program.samples.ts';

/** What `/files` says of a file that it took. */
export interface Sent {
  status: number;
  body: {
    id: string;
    name: string;
    type: string;
    kind: string;
    bytes: number;
    errors?: { message: string; extensions: { code: string } }[];
  };
  headers: Headers;
}

export interface Attached {
  id: string;
  version: number;
  name: string | null;
  kind: string;
  caption: string | null;
}

const LIST = `query ($of: ID!, $binned: Boolean!) { attachments(of: $of, binned: $binned) {
  totalCount nodes { id version name kind caption } } }`;

/** Files as people send, attach and read them. */
export class FileDesk {
  readonly world: World;
  readonly stage: Stage;
  readonly root: string;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(world: World) {
    this.world = world;
    this.stage = stageOf(world);
    this.root = world.url.replace('/graphql', '');
  }

  token(login: string): Promise<string> {
    if (!this.#tokens.has(login)) this.#tokens.set(login, this.world.tokenOf(login));
    return this.#tokens.get(login)!;
  }

  async headersOf(login: string | null): Promise<Record<string, string>> {
    const own = login ? { authorization: `Bearer ${await this.token(login)}` } : {};
    return { 'accept-language': 'en', ...own } as Record<string, string>;
  }

  /** Sends the bytes of a file. */
  async send(
    login: string | null,
    bytes: Uint8Array,
    name = 'file',
    headers: Record<string, string> = {},
  ): Promise<Sent> {
    const answer = await fetch(`${this.root}/files?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { ...(await this.headersOf(login)), ...headers },
      body: bytes as never,
    });
    return { status: answer.status, body: (await answer.json()) as never, headers: answer.headers };
  }

  /** The code by which a file is refused, with the HTTP status. */
  async refusal(login: string | null, bytes: Uint8Array, name = 'file'): Promise<string> {
    const { status, body } = await this.send(login, bytes, name);
    return `${status} ${body.errors?.[0]?.extensions.code ?? 'none'}`;
  }

  /** A new program of 长明寺巷社区. */
  program = () => planned(this.stage);

  /** Attaches something; gives what it was answered. */
  async attach(login: string, input: object) {
    return call(await this.stage.as(login), 'attachFile', input);
  }

  /** The attachments of something, as somebody reads them. */
  async listed(login: string, of: string, binned = false): Promise<Attached[]> {
    const send = await this.stage.as(login);
    const { data } = await send<{ attachments: { nodes: Attached[] } | null }>(LIST, {
      of,
      binned,
    });
    return data?.attachments?.nodes ?? [];
  }

  /** Sends and attaches a file to a program; gives the attachment. */
  async attached(bytes: Uint8Array, name: string, more: object = {}) {
    const by = 'xiaoying.staff';
    const { id: subjectId, version: expectedVersion } = await this.program();
    const { body } = await this.send(by, bytes, name);
    const input = { subjectId, expectedVersion, uploadId: body.id, ...more };
    const { code, faults } = await this.attach(by, input);
    if (code !== 'OK') throw new Error(`attachFile: ${code} ${JSON.stringify(faults)}`);
    const [found] = await this.listed(by, subjectId);
    return { ...found!, programId: subjectId };
  }

  /** Reads a file as somebody. */
  async file(login: string | null, path: string, headers: Record<string, string> = {}) {
    const answer = await fetch(`${this.root}/files/${path}`, {
      headers: { ...(await this.headersOf(login)), ...headers },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, bytes };
  }
}
