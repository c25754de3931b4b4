import type { GraphqlClient } from '@agora/kit/testing';

const NOTIFICATIONS = /* GraphQL */ `
  query ($representations: [_Any!]!, $first: Int, $after: String, $last: Int, $before: String) {
    _entities(representations: $representations) {
      ... on User {
        unreadNotificationCount
        notifications(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
            category
            title
            body
            isRead
            readAt
            order {
              id
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
          totalCount
        }
      }
    }
  }
`;

/** What a client sees of one user's notifications. */
export async function notificationsOf(client: GraphqlClient, userId: string, page: Record<string, unknown> = {}) {
  const representations = [{ __typename: 'User', id: userId }];
  const answer = await client.query(NOTIFICATIONS, { representations, ...page });
  return answer._entities[0];
}
