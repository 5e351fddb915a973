/** The walk through the whole model: district, streets, communities, sites, programs, outcomes. */
export const DISTRICT_QUERY = `
  query District($code: String!) {
    district(code: $code) {
      name
      communities(first: 5) { nodes { name programs(first: 5) { nodes { ...P } } } }
      streets(first: 10) {
        nodes {
          name
          programs(first: 5) { nodes { ...P } }
          communities(first: 10) { nodes { name programs(first: 3) { nodes { ...P } } } }
          sites(first: 3) { nodes { name programs(first: 3) { nodes { ...P } } } }
        }
      }
    }
  }
  fragment P on Program {
    title
    partners(first: 3) { nodes { name kind } }
    outcomes(first: 5) {
      nodes {
        indicator { name measure { word } }
        figure {
          value
          qualifier
          bounds { lower { value inclusive } upper { value inclusive } }
        }
        target { value }
      }
    }
  }`;

interface Nodes<T> {
  nodes: T[];
}

export interface ProgramAnswer {
  title: string;
  partners: Nodes<{ name: string; kind: string }>;
  outcomes: Nodes<{
    indicator: { name: string; measure: { word: string } };
    figure: { value: string | null; qualifier: string; bounds: object | null };
    target: { value: string } | null;
  }>;
}

export interface PlaceAnswer {
  name: string;
  programs: Nodes<ProgramAnswer>;
}

export interface DistrictAnswer {
  district: {
    name: string;
    communities: Nodes<PlaceAnswer>;
    streets: Nodes<PlaceAnswer & { communities: Nodes<PlaceAnswer>; sites: Nodes<PlaceAnswer> }>;
  };
}

/** Every place of an answer, with the programs found there. */
export function placesOf({ district }: DistrictAnswer): PlaceAnswer[] {
  return [
    ...district.communities.nodes,
    ...district.streets.nodes.flatMap((street) => [
      street,
      ...street.communities.nodes,
      ...street.sites.nodes,
    ]),
  ];
}
