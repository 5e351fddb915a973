import { pgSmartTags } from 'postgraphile/utils';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const relation = (constraint: string, backwards: string) =>
  `${constraint}|@foreignFieldName ${backwards}`;

/** What PostGraphile cannot know of views: their keys, and the names of the relations used. */
const tags = pgSmartTags([
  {
    kind: 'class',
    match: 'bench.current_unit',
    tags: {
      primaryKey: 'district_id,id',
      foreignKey: relation(
        '(district_id,parent_id) references bench.current_unit (district_id,id)',
        'children',
      ),
    },
  },
  {
    kind: 'class',
    match: 'public.program',
    tags: {
      foreignKey: relation(
        '(district_id,unit_id) references bench.current_unit (district_id,id)',
        'programs',
      ),
    },
  },
  {
    kind: 'class',
    match: 'bench.outcome',
    tags: {
      primaryKey: 'district_id,id',
      foreignKey: [
        relation('(district_id,program_id) references public.program (district_id,id)', 'outcomes'),
        '(indicator_id) references public.indicator (id)|@fieldName indicator',
      ],
    },
  },
]);

/** The handle of the reader's session, sent where the API's client sends its token. */
function handleOf(context: Partial<Grafast.RequestContext>): string {
  return context.node?.req.headers.authorization?.replace('Bearer ', '') ?? '';
}

/**
 * PostGraphile as its manual sets it up for production: Amber preset, one pool of the application's
 * role, the session handle in `pgSettings`, no GraphiQL, no watching, no explaining.
 *
 * @param url address of the role `linli_app`
 * @param connections most connections of the pool
 */
export function postgraphilePreset(url: string, connections: number): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset],
    plugins: [tags],
    // Lists are short here: filters and orders that no index supports are allowed, as in the API.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [
      makePgService({
        connectionString: url,
        schemas: ['public', 'bench'],
        poolConfig: { max: connections },
      }),
    ],
    grafserv: { watch: false, graphiql: false, websockets: false },
    grafast: {
      explain: false,
      context: (context) => ({ pgSettings: { 'app.session': handleOf(context) } }),
    },
  };
}
