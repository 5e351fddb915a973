import { graphql } from '#lib/gql/index.ts';

export const SearchEverything = graphql(`
  query SearchEverything($text: String!, $of: ID!, $kinds: [SearchKind!]!, $first: Int!) {
    search(text: $text, of: $of, kinds: $kinds, first: $first) {
      kind
      hasMore
      hits {
        id
        name
        nameEn
        code
        place
        placeEn
      }
    }
  }
`);
