import { unauthenticated } from './kernel/errors.ts';
import type { Locale } from './kernel/locale.ts';
import type { Operation } from './database/operation.ts';
import type { Allowance, ItemBucket } from './kernel/rate-limit.ts';
import type { Reader } from './database/reader.ts';
import type { ReadScope, Selected } from './database/rows.ts';
import type { FileStore } from './modules/kit/file/file-store.ts';
import type { AuthStore } from './modules/tenancy/identity/auth-store.ts';

/** Who sends an operation: an account through one live session. */
export interface Actor {
  accountId: string;
  /** Secret that the row policies resolve; never leaves the server. */
  handle: string;
  /** Some membership of the account is with a partner. */
  partner: boolean;
}

/** What every resolver gets: the actor, the reader, and the transaction once it is open. */
export class Context {
  readonly requestId: string;
  readonly locale: Locale;
  readonly credential: Actor | null;
  readonly token: string | null;
  readonly auth: AuthStore;
  readonly files: FileStore;
  readonly address: string;
  readonly agent: string;
  readonly bucket: ItemBucket;
  /** What the running operation can cost, in list items. */
  cost = 0;
  /** What it did cost, once it has ended. */
  charged = 0;
  /** Fields of its answer so far. */
  fields = 0;
  operation: Operation | null = null;
  /** What the running operation selects. */
  selected: Selected = new Map();
  /** What a partner asked for that its agreements do not grant. */
  withheld: { field: string; group: string | null }[] = [];
  /** Errors of fields beyond those that are told. */
  errorsLeftOut = 0;
  /** Set by a verb that failed; the transaction is then rolled back. */
  failed = false;

  constructor(init: ContextInit) {
    this.requestId = init.requestId;
    this.locale = init.locale;
    this.credential = init.actor;
    this.token = init.token;
    this.auth = init.auth;
    this.files = init.files;
    this.address = init.address;
    this.agent = init.agent;
    this.bucket = init.bucket;
  }

  /** The actor. @throws Refusal UNAUTHENTICATED when nobody is signed in */
  get actor(): Actor {
    if (!this.credential) throw unauthenticated();
    return this.credential;
  }

  /** Whose bucket this operation is charged to. */
  get reader(): string {
    return this.credential?.accountId ?? this.address;
  }

  allowance(): Promise<Allowance> {
    return this.bucket.allowance(this.reader);
  }

  get scope(): ReadScope {
    return { partner: this.credential?.partner ?? false, selected: this.selected };
  }

  /** Reads rows in this operation's snapshot, with the actor's rights. */
  get read(): Reader {
    return this.open.read;
  }

  /** Sends a statement in this operation's transaction, with the actor's rights. */
  get run() {
    return this.open.run;
  }

  // No private name: Apollo works on a copy of the context.
  private get open(): Operation {
    if (!this.operation) throw new Error('The operation has no transaction.');
    return this.operation;
  }
}

export interface ContextInit {
  requestId: string;
  locale: Locale;
  actor: Actor | null;
  /** The raw token of the credential, for signing out. */
  token: string | null;
  auth: AuthStore;
  /** Bytes of files, and what was sent and waits to be attached. */
  files: FileStore;
  /** Address of the client, for limits. */
  address: string;
  /** What the client says it is. */
  agent: string;
  bucket: ItemBucket;
}
