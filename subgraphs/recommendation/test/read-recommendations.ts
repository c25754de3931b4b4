import type { GraphqlClient } from '@agora/kit/testing';

interface Recommended {
  readonly product: { readonly id: string };
  readonly reason: string;
  readonly because: { readonly id: string } | null;
  readonly score: number;
}

const SHOWN = /* GraphQL */ `
  fragment Shown on RecommendedProduct {
    product {
      id
    }
    reason
    because {
      id
    }
    score
  }
`;

const ENTITY = /* GraphQL */ `
  ${SHOWN}
  query ($representations: [_Any!]!, $first: Int) {
    _entities(representations: $representations) {
      ... on Product {
        together: frequentlyBoughtTogether(first: $first) {
          ...Shown
        }
        related(first: $first) {
          ...Shown
        }
      }
      ... on User {
        recommendations(first: $first) {
          ...Shown
        }
      }
    }
  }
`;

const TRENDING = /* GraphQL */ `
  ${SHOWN}
  query ($first: Int) {
    trendingProducts(first: $first) {
      ...Shown
    }
  }
`;

export async function productPage(client: GraphqlClient, id: string, first?: number) {
  const answer = await client.query(ENTITY, { representations: [{ __typename: 'Product', id }], first });
  return answer._entities[0] as { readonly together: Recommended[]; readonly related: Recommended[] };
}

export async function recommendationsFor(client: GraphqlClient, id: string, first?: number) {
  const answer = await client.query(ENTITY, { representations: [{ __typename: 'User', id }], first });
  return answer._entities[0].recommendations as Recommended[];
}

export async function trending(client: GraphqlClient, first?: number) {
  const answer = await client.query(TRENDING, { first });
  return answer.trendingProducts as Recommended[];
}

/** Several products at once, with all that is recommended for each. */
export function productPages(client: GraphqlClient, ids: readonly string[]) {
  return client.query(ENTITY, { representations: ids.map((id) => ({ __typename: 'Product', id })) });
}

export const idsOf = (recommended: readonly Recommended[]) => recommended.map(({ product }) => product.id);
