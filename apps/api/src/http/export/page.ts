import type {
  ExportedCell,
  ExportedColumn,
  ExportedList,
} from '../../modules/kit/slice/exported.ts';
import type { Locale } from '../../kernel/locale.ts';

/** Rows that are read at a time: the most that a list gives. */
const AT_ONCE = 100;

/** What an export asks, as its address says it. */
export interface Asked {
  of: string;
  below: boolean;
  filter: Record<string, unknown> | null;
  orderBy: object | null;
}

interface Connection {
  totalCount: number;
  nodes: (Record<string, unknown> & { synthetic?: boolean })[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Asks the schema as any client does; throws what it refuses. */
export type Ask = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

/** One page of a list as rows of cells. */
export interface Sheet {
  rows: ExportedCell[][];
  synthetic: boolean;
}

/** The document of a list with the chosen columns, and the unit or parent that it is of. */
function documentOf(
  field: string,
  { type, catalogue }: ExportedList,
  chosen: readonly ExportedColumn[],
) {
  const selected = chosen.map(({ selects }) => selects).join(' ');
  const [declared, of, synthetic] = catalogue
    ? ['', '', '']
    : ['$of: ID!, $below: Boolean!, ', 'of: $of, below: $below, ', 'synthetic '];
  return `query Export(${declared}$filter: ${type}Filter, $orderBy: ${type}Order, $after: String) {
  list: ${field}(${of}filter: $filter, orderBy: $orderBy, first: ${AT_ONCE}, after: $after) {
    nodes { ${synthetic}${selected} }
    pageInfo { hasNextPage endCursor }
  }
}`;
}

/** Every page of a list, one after another, each within the rights of that moment. */
export async function* pagesOf(
  ask: Ask,
  { field, list, columns, asked, locale }: Exporting,
): AsyncGenerator<Sheet> {
  const chosen = columns.map((name) => list.columns[name]!);
  const document = documentOf(field, list, chosen);
  for (let after: string | null = null; ;) {
    const answer = await ask(document, { ...asked, after });
    const { nodes, pageInfo } = answer.list as Connection;
    yield {
      rows: nodes.map((node) => chosen.map(({ cell }) => cell(node as never, locale))),
      synthetic: nodes.some(({ synthetic }) => synthetic === true),
    };
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** A list that leaves as a file. */
export interface Exporting {
  field: string;
  list: ExportedList;
  /** Names of the chosen columns, in the order of the file. */
  columns: readonly string[];
  asked: Asked;
  locale: Locale;
}
