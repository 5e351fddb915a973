import type { Request, RequestHandler, Response } from 'express';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../../context.ts';
import { businessDate } from '../../kernel/clock.ts';
import { Refusal } from '../../kernel/errors.ts';
import { localeOf } from '../../kernel/locale.ts';
import { say } from '../../kernel/messages.ts';
import { requestScope } from '../../kernel/request-scope.ts';
import { exportedList } from '../../modules/kit/slice/exported.ts';
import { failure } from '../errors.ts';
import { type Kind, KINDS, sendFile } from './file.ts';
import { type Ask, type Asked, type Exporting, pagesOf } from './page.ts';

/** What the API refused of the request as a whole. */
class Refused extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly retryAfter: string | undefined;

  constructor(status: number, errors: readonly GraphQLFormattedError[], retryAfter?: string) {
    super(errors[0]?.message);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** HTTP status of a field that was refused. */
const STATUS: Record<string, number> = { NOT_FOUND: 404, FORBIDDEN: 403, BAD_USER_INPUT: 400 };

interface Parts {
  apollo: ApolloServer<Context>;
  /** Who asks; every page is read as an operation of its own, the later ones when it has begun. */
  contextOf: (request: Request, begun: boolean) => Promise<Context>;
}

/**
 * `GET /exports/<list>.xlsx` or `.csv`: all rows of a list at the root that a filter leaves, in chosen
 * columns. Pages are asked as any client asks them, so that rights, prices and limits are those of
 * queries.
 */
export function exportRoute({ apollo, contextOf }: Parts): RequestHandler {
  const askAs = (request: Request): Ask => {
    let begun = false;
    return async (query, variables) => {
      const contextValue = await contextOf(request, begun).catch(refusedAtTheDoor);
      begun = true;
      const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('An export is answered at once.');
      const { data, errors = [] } = body.singleResult;
      if (errors.length === 0 && data) return data;
      const code = String(errors[0]?.extensions?.code ?? '');
      const retryAfter = http.headers.get('retry-after');
      throw new Refused(http.status ?? STATUS[code] ?? 500, errors, retryAfter);
    };
  };

  return async (request, response) => {
    const locale = localeOf(request.get('accept-language'));
    const found = fileOf(request, locale);
    if (found === 'NOT_FOUND') return failure(response, 404, 'NOT_FOUND', locale);
    if (found === 'BAD_ADDRESS') return failure(response, 400, 'BAD_ADDRESS', locale);
    const { kind, exporting } = found;
    const pages = pagesOf(askAs(request), exporting);
    try {
      const first = (await pages.next()).value!;
      response.type(KINDS[kind]).attachment(nameOf(exporting, kind));
      await sendFile(response, kind, exporting, { first, rest: pages });
    } catch (error) {
      refuse(response, error);
    }
  };
}

/** @throws Refused for a credential that is none, and what else was thrown as it is */
function refusedAtTheDoor(error: unknown): never {
  const cause = error instanceof GraphQLError ? error.originalError : null;
  if (!(cause instanceof Refusal)) throw error;
  const { status = 400 } = (error as GraphQLError).extensions.http as { status?: number };
  const message = say(cause.says, requestScope().locale, cause.params);
  throw new Refused(status, [{ message, extensions: { code: cause.code } }]);
}

/** @throws what was not foreseen, for Express to answer */
function refuse(response: Response, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  response.removeHeader('content-disposition');
  if (!(error instanceof Refused)) throw error;
  if (error.retryAfter) response.set('retry-after', error.retryAfter);
  response.status(error.status).json({ errors: error.errors });
}

/** What the address asks for; a filter is written as JSON, in the words of the schema. */
function fileOf(request: Request, locale: Exporting['locale']) {
  const url = new URL(request.originalUrl, 'http://export.invalid');
  const [, field = '', kind = ''] = /\/([A-Za-z]+)\.([a-z]+)$/.exec(url.pathname) ?? [];
  const list = exportedList(field);
  if (!list || !Object.hasOwn(KINDS, kind)) return 'NOT_FOUND';
  const search = url.searchParams;
  const columns = (search.get('columns') ?? Object.keys(list.columns).join(',')).split(',');
  const [filter, orderBy] = [read(search.get('filter')), read(search.get('orderBy'))];
  const known = columns.every((name) => Object.hasOwn(list.columns, name));
  const once = new Set(columns).size === columns.length;
  if (!known || !once || filter === undefined || orderBy === undefined) return 'BAD_ADDRESS';
  const asked: Asked = {
    ...{ of: search.get('of') ?? '', below: search.get('below') === 'true' },
    ...{ filter: filter as Asked['filter'], orderBy },
  };
  const exporting: Exporting = { field, list, columns, asked, locale };
  return { kind: kind as Kind, exporting };
}

/** An object of the address; undefined for what is none. */
function read(text: string | null): object | null | undefined {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The list and the day, in the reader's language. */
const nameOf = ({ list, locale }: Exporting, kind: Kind) =>
  `${list.says[locale]}-${businessDate()}.${kind}`;
