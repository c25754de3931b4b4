import type { Data, ShopClient } from './shop-client.ts';

/** The order once more, with something of each of the ten subgraphs, in one request. */
export async function readBack(customer: ShopClient, orderId: string): Promise<Data> {
  return (await customer.request(READ_BACK, { id: orderId })).order;
}

const READ_BACK = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      number
      status
      paymentStatus
      fulfilmentStatus
      cancellation {
        reason
      }
      totals {
        total {
          amount
          currency
        }
      }
      lines {
        quantity
        product {
          title
          rating {
            average
            count
          }
          frequentlyBoughtTogether(first: 1) {
            reason
            product {
              title
            }
          }
        }
        variant {
          sku
          availability {
            status
            available
          }
        }
      }
      payments {
        status
        transactions {
          kind
          status
        }
      }
      deliveries {
        status
        carrier
        trackingNumber
      }
      cart {
        status
      }
      customer {
        displayName
        email
        unreadNotificationCount
        notifications(first: 10) {
          nodes {
            title
          }
        }
      }
    }
  }
`;
