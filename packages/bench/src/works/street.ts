import { asSet, type Work } from './work.ts';
import { API_STREET, POSTGRAPHILE_STREET } from './street-query.ts';

interface List<T> {
  nodes: T[];
}

interface ApiProgram {
  title: string;
  partners: List<object>;
  outcomes: List<{
    figure: { value: string };
    target: { value: string } | null;
    indicator: { name: string; measure: { word: string } };
  }>;
}

interface ApiBody {
  data: { unit: { name: string; communities: List<{ name: string; programs: List<ApiProgram> }> } };
}

interface PostgraphileProgram {
  title: string;
  programPartnersByDistrictIdAndProgramId: List<{ partnerByPartnerId: object }>;
  outcomes: List<{
    value: string;
    targetValue: string | null;
    indicator: { name: string; measureByMeasureCode: { word: string } };
  }>;
}

interface PostgraphileBody {
  data: {
    benchCurrentUnitByDistrictIdAndRowId: {
      name: string;
      children: List<{ name: string; programs: List<PostgraphileProgram> }>;
    };
  };
}

interface SqlBody {
  name: string;
  communities: {
    name: string;
    programs: { title: string; partners: object[]; outcomes: object[] }[];
  }[];
}

const fromApi = ({ data }: ApiBody): unknown => ({
  name: data.unit.name,
  communities: asSet(
    data.unit.communities.nodes.map(({ name, programs }) => ({
      name,
      programs: asSet(programs.nodes.map(apiProgram)),
    })),
  ),
});

const apiProgram = ({ title, partners, outcomes }: ApiProgram) => ({
  title,
  partners: asSet(partners.nodes),
  outcomes: asSet(
    outcomes.nodes.map(({ figure, target, indicator }) => ({
      value: figure.value,
      target: target?.value ?? null,
      indicator: indicator.name,
      word: indicator.measure.word,
    })),
  ),
});

const fromPostgraphile = ({ data }: PostgraphileBody): unknown => ({
  name: data.benchCurrentUnitByDistrictIdAndRowId.name,
  communities: asSet(
    data.benchCurrentUnitByDistrictIdAndRowId.children.nodes.map(({ name, programs }) => ({
      name,
      programs: asSet(programs.nodes.map(postgraphileProgram)),
    })),
  ),
});

const postgraphileProgram = (program: PostgraphileProgram) => ({
  title: program.title,
  partners: asSet(
    program.programPartnersByDistrictIdAndProgramId.nodes.map((part) => part.partnerByPartnerId),
  ),
  outcomes: asSet(
    program.outcomes.nodes.map(({ value, targetValue, indicator }) => ({
      value,
      target: targetValue,
      indicator: indicator.name,
      word: indicator.measureByMeasureCode.word,
    })),
  ),
});

const fromSql = ({ name, communities }: SqlBody): unknown => ({
  name,
  communities: asSet(
    communities.map(({ name, programs }) => ({
      name,
      programs: asSet(
        programs.map(({ title, partners, outcomes }) => ({
          title,
          partners: asSet(partners),
          outcomes: asSet(outcomes),
        })),
      ),
    })),
  ),
});

/** Work 1: the whole of one street, asked by its staff. */
export const street: Work = {
  name: 'street → communities → programs → partners, outcomes',
  role: 'STREET_STAFF',
  parts: {
    api: {
      ask: (actor) => ({ query: API_STREET, variables: { id: actor.globalId } }),
      read: fromApi,
    },
    postgraphile: {
      ask: ({ districtId, unitId }) => ({
        query: POSTGRAPHILE_STREET,
        variables: { districtId, id: unitId },
      }),
      read: fromPostgraphile,
    },
    sql: {
      ask: ({ districtId, unitId }) => ({ name: 'street', values: [districtId, unitId] }),
      read: fromSql,
    },
  },
};
