import type { Data } from '../shop-client.ts';

interface Login {
  readonly email: string;
  readonly password: string;
  readonly deviceToken?: string;
}

/** What was done in the shop of a release before its databases were dumped, and what it answered. */
export interface History {
  /** Of what the dump is: a commit. */
  readonly release: string;
  readonly takenAt: string;
  readonly grace: Login & { readonly refreshToken: string };
  readonly heidi: Login;
  /** Orders by the state in which they were left. */
  readonly orders: Readonly<Record<string, string>>;
  /** Number, lines and totals of every order that there was. */
  readonly money: readonly Data[];
  /** Filled and ready to be bought, of Heidi; of nobody, with a price that changed since. */
  readonly carts: Readonly<Record<'ready' | 'guest', Data>>;
  /** The input of a purchase that was completed. */
  readonly completed: { readonly orderId: string; readonly input: Readonly<Record<string, unknown>> };
  /** What Grace reads about herself. */
  readonly me: Data;
}

export const ME = /* GraphQL */ `
  {
    me {
      email
      displayName
      addresses {
        postalAddress {
          recipient
          line1
          city
          region
          postalCode
          country
        }
      }
      paymentMethods {
        brand
        lastFour
      }
      unreadNotificationCount
      notifications(first: 100) {
        nodes {
          id
          title
          isRead
        }
      }
      reviews(first: 10) {
        nodes {
          title
          status
          rating
        }
      }
    }
  }
`;

export const ORDERS = /* GraphQL */ `
  query ($after: String) {
    orders(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        lines {
          sku
          quantity
          unitPrice {
            amount
            currency
          }
          total {
            amount
            currency
          }
        }
        totals {
          subtotal {
            amount
            currency
          }
          discount {
            amount
          }
          shipping {
            amount
          }
          tax {
            amount
          }
          total {
            amount
            currency
          }
        }
      }
    }
  }
`;

export const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      id
      status
      lines {
        sku
        quantity
        unitPrice {
          amount
        }
        unitPriceWhenAdded {
          amount
        }
      }
      totals {
        subtotal {
          amount
        }
        shipping {
          amount
        }
        tax {
          amount
        }
        total {
          amount
          currency
        }
      }
      problems {
        code
      }
    }
  }
`;
