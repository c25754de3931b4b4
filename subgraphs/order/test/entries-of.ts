import { type startOrder, support } from './start-order.ts';

const TIMELINE = /* GraphQL */ `
  query ($id: ID!, $first: Int, $after: String, $last: Int) {
    order(id: $id) {
      timelineEntries(first: $first, after: $after, last: $last) {
        nodes {
          cursor
          kind
          actor {
            kind
            user {
              id
            }
            service
          }
          data {
            ... on OrderTimelinePayment {
              payment {
                id
              }
              amount {
                amount
              }
              failure
            }
            ... on OrderTimelineParcel {
              delivery {
                id
              }
              trackingNumber
              carrier
              lines {
                lineId
                quantity
              }
            }
            ... on OrderTimelineCancellation {
              reason
            }
          }
          detail
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
        totalCount
      }
    }
  }
`;

type Shop = Awaited<ReturnType<typeof startOrder>>;

/** A page of the timeline of an order, the first hundred entries unless it says otherwise. */
export async function entriesOf(
  shop: Shop,
  id: string,
  page: object = { first: 100 },
  viewer: { readonly id: string } = support,
) {
  return (await shop.as(viewer).query(TIMELINE, { id, ...page })).order.timelineEntries;
}

export const byService = (service: string) => ({ kind: 'SERVICE', user: null, service });
export const byUser = (kind: string, { id }: { readonly id: string }) => ({ kind, user: { id }, service: null });
