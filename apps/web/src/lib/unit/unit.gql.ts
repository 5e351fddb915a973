import { graphql } from '#lib/gql/index.ts';

export const CommunityParts = graphql(`
  fragment CommunityParts on Community {
    id
    name
    nameEn
    synthetic
    programs(first: 3) {
      ...ProgramPage
    }
  }
`);

export const SiteParts = graphql(`
  fragment SiteParts on Site {
    id
    name
    nameEn
    subtype
    synthetic
    programs(first: 3) {
      ...ProgramPage
    }
  }
`);

export const CommunityPage = graphql(`
  fragment CommunityPage on CommunityConnection {
    totalCount
    nodes {
      ...CommunityParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const SitePage = graphql(`
  fragment SitePage on SiteConnection {
    totalCount
    nodes {
      ...SiteParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const MoreCommunities = graphql(`
  query MoreCommunities($unit: ID!, $after: String) {
    unit(id: $unit) {
      id
      ... on District {
        communities(first: 20, after: $after, directly: true) {
          ...CommunityPage
        }
      }
      ... on Street {
        communities(first: 20, after: $after) {
          ...CommunityPage
        }
      }
    }
  }
`);

export const MoreSites = graphql(`
  query MoreSites($unit: ID!, $after: String) {
    unit(id: $unit) {
      id
      ... on District {
        sites(first: 20, after: $after, directly: true) {
          ...SitePage
        }
      }
      ... on Street {
        sites(first: 20, after: $after) {
          ...SitePage
        }
      }
    }
  }
`);
