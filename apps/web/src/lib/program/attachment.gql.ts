import { graphql } from '#lib/gql/index.ts';

export const ListedAttachment = graphql(`
  fragment ListedAttachment on Attachment {
    id
    version
    kind
    name
    type
    bytes
    url
    caption
    onDay
    reads
    viewerCan {
      verb
      allowed
      reason {
        code
        message
      }
    }
  }
`);

/** Files and links of a program, the latest first; it has fewer than a page. */
export const ProgramFiles = graphql(`
  query ProgramFiles($id: ID!) {
    node(id: $id) {
      __typename
      ... on Program {
        ...ProgramHead
        unit {
          ...ProgramOwner
        }
      }
    }
    attachments(of: $id, first: 100) {
      nodes {
        ...ListedAttachment
      }
    }
  }
`);

export const AttachFile = graphql(`
  mutation AttachFile($input: AttachFileInput!) {
    attachFile(input: $input) {
      program {
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

export const DescribeAttachment = graphql(`
  mutation DescribeAttachment($input: DescribeAttachmentInput!) {
    describeAttachment(input: $input) {
      attachment {
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

export const DeleteAttachment = graphql(`
  mutation DeleteAttachment($input: BinInput!) {
    deleteAttachment(input: $input) {
      attachment {
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

export const RestoreAttachment = graphql(`
  mutation RestoreAttachment($input: BinInput!) {
    restoreAttachment(input: $input) {
      attachment {
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
