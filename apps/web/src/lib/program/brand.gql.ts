import { graphql } from '#lib/gql/index.ts';

/** A brand in one line of a list. */
export const BrandLine = graphql(`
  fragment BrandLine on Brand {
    id
    version
    name
    nameEn
    startedOn
    endedOn
    note
    unit {
      id
      code
      name
      nameEn
    }
    viewerCan(verbs: [updateBrand, endBrand]) {
      verb
      allowed
    }
  }
`);

/** Brands of a unit and everything below it. */
export const UnitBrands = graphql(`
  query UnitBrands(
    $unit: ID!
    $filter: BrandFilter
    $orderBy: BrandOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    unit(id: $unit) {
      id
      name
      nameEn
      viewerCan(verbs: [createBrand]) {
        verb
        allowed
      }
    }
    brands(
      of: $unit
      below: true
      filter: $filter
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      nodes {
        ...BrandLine
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const CreateBrand = graphql(`
  mutation CreateBrand($input: CreateBrandInput!) {
    createBrand(input: $input) {
      brand {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const UpdateBrand = graphql(`
  mutation UpdateBrand($input: UpdateBrandInput!) {
    updateBrand(input: $input) {
      brand {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const EndBrand = graphql(`
  mutation EndBrand($input: EndBrandInput!) {
    endBrand(input: $input) {
      brand {
        id
        version
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);
