import type { ExplorerTab } from '@agora/kit/explorer';
import { parse, print } from 'graphql';

const page = /* GraphQL */ `
  # What a page of products shows, from four services.

  query ProductPage($search: String!) {
    products(query: $search, first: 5) {
      totalCount
      nodes {
        id
        title
        category {
          name
        }
        variants {
          id
          sku
          price {
            amount
            currency
          }
          availability {
            status
            available
          }
        }
        rating {
          average
          count
        }
        related(first: 3) {
          product {
            title
          }
        }
      }
    }
  }
`;

const login = /* GraphQL */ `
  # Run this first: the access token then goes along with every operation of this page.

  mutation LogIn($input: UserLoginInput!) {
    userLogin(input: $input) {
      user {
        displayName
      }
      accessToken
      accessTokenExpiresAt
      userErrors {
        message
      }
    }
  }
`;

/** A mutation that brings this, or says what is wrong. */
const step = (head: string, field: string, brings: string) =>
  print(parse(`mutation ${head} { ${field} { ${brings} userErrors { message } } }`));

const purchase = [
  `# A purchase: log in, run the page of products, then these in their order.
# A variable such as "$cartId" takes the id that an operation of this page brought last.
`,
  step('Step1_Cart', 'cartCreate', 'cart { id }'),
  step(
    'Step2_Lines($cartId: ID!, $variantId: ID!)',
    'cartLinesAdd(input: { cartId: $cartId, lines: [{ variantId: $variantId, quantity: 1 }] })',
    'cart { id totals { subtotal { amount currency } } }',
  ),
  step('Step3_Address($address: UserAddressAddInput!)', 'userAddressAdd(input: $address)', 'address { id }'),
  step(
    'Step4_ShipTo($cartId: ID!, $addressId: ID!)',
    'cartShippingAddressSet(input: { cartId: $cartId, addressId: $addressId })',
    'cart { id shippingOptions { code name price { amount currency } } }',
  ),
  step(
    'Step5_ShipBy($cartId: ID!, $shippingCode: String!)',
    'cartShippingOptionSelect(input: { cartId: $cartId, code: $shippingCode })',
    'cart { id }',
  ),
  step(
    'Step6_PaymentMethod($paymentMethod: UserPaymentMethodAddInput!)',
    'userPaymentMethodAdd(input: $paymentMethod)',
    'paymentMethod { id }',
  ),
  step(
    'Step7_PayWith($cartId: ID!, $paymentMethodId: ID!)',
    'cartPaymentMethodSet(input: { cartId: $cartId, paymentMethodId: $paymentMethodId })',
    'cart { id totals { total { amount currency } } }',
  ),
  step(
    'Step8_Buy($cartId: ID!, $idempotencyKey: String!)',
    'checkoutComplete(input: { cartId: $cartId, idempotencyKey: $idempotencyKey })',
    'order { id status }',
  ),
].join('\n\n');

const purchaseVariables = {
  cartId: '$cartId',
  variantId: '$variantId',
  addressId: '$addressId',
  shippingCode: '$shippingCode',
  paymentMethodId: '$paymentMethodId',
  idempotencyKey: '$new',
  address: {
    recipient: 'Ada Lovelace',
    line1: '1 Compiler Way',
    city: 'Arlington',
    region: 'VA',
    postalCode: '22201',
    country: 'US',
  },
  paymentMethod: { providerToken: 'tok_approve' },
};

const subscription = /* GraphQL */ `
  # Each change of the order that was bought last. Fields of three services, put together for each event.

  subscription OrderStatus($orderId: ID!) {
    orderStatusChanged(orderId: $orderId) {
      status
      order {
        number
        lines {
          product {
            title
          }
          variant {
            availability {
              status
            }
          }
        }
      }
    }
  }
`;

/** Without the line break and the indentation that it has between backticks. */
const text = (document: string) => document.replaceAll(/^ {2}/gm, '').trim();

const json = (variables: unknown) => JSON.stringify(variables, null, 2);

/** What GraphiQL opens with: enough to see the shop at work. */
export const graphiqlTabs: readonly ExplorerTab[] = [
  { query: text(page), variables: json({ search: 'bookcase' }) },
  { query: text(login), variables: json({ input: { email: 'ada@example.com', password: 'correct-horse-battery' } }) },
  { query: purchase, variables: json(purchaseVariables) },
  { query: text(subscription), variables: json({ orderId: '$orderId' }) },
];
