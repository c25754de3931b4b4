import { setTimeout as delay } from 'node:timers/promises';
import { type ServiceName, serviceNames } from '@agora/schema';
import type { Data, ShopClient } from './shop-client.ts';
import type { RunningSystem } from './start-system.ts';

/** What of the page is null without each service; nothing, where the page has nothing of it. */
export const lost: Readonly<Partial<Record<ServiceName, readonly string[]>>> = {
  user: ['me', 'order.customer'],
  product: ['product'],
  inventory: ['product.variants.0.availability'],
  order: ['me.orders', 'order'],
  payment: ['order.payments'],
  delivery: ['order.deliveries'],
  checkout: ['me.cart', 'order.cart'],
  review: ['me.reviews', 'product.rating'],
  notification: ['me.notifications'],
  recommendation: ['me.recommendations', 'product.related', 'trendingProducts'],
};

/** What a page was while a process was killed, and when it ran again. */
export interface PageWithout {
  readonly name: ServiceName;
  readonly without: { readonly data?: Data; readonly errors?: Data };
  readonly whole: Data;
}

/**
 * Kills the services one after the other and asks at once for a page that has something of all ten; each runs again
 * before the next is killed. A product is asked for the first time with each, so that nothing of it was kept.
 */
export async function pagesWithoutEach(
  system: RunningSystem,
  customer: ShopClient,
  orderId: string,
): Promise<readonly PageWithout[]> {
  const { products } = await customer.request('{ products(query: "chair", first: 20) { nodes { id } } }');
  const pages: PageWithout[] = [];
  for (const [index, name] of serviceNames.entries()) {
    const variables = { order: orderId, product: products.nodes[index].id };
    await system.kill(name);
    const without = await customer.execute(PAGE, variables);
    pages.push({ name, without, whole: await whole(customer, variables) });
  }
  return pages;
}

async function whole(customer: ShopClient, variables: Readonly<Record<string, unknown>>): Promise<Data> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { data, errors } = await customer.execute(PAGE, variables);
    if (!errors) return data;
    if (Date.now() > deadline) throw new Error(`the page did not become whole again: ${JSON.stringify(errors)}`);
    await delay(100);
  }
}

const PAGE = /* GraphQL */ `
  query Page($order: ID!, $product: ID!) {
    me {
      displayName
      orders(first: 1) {
        nodes {
          number
        }
      }
      reviews(first: 1) {
        totalCount
      }
      recommendations(first: 1) {
        reason
      }
      cart {
        status
      }
      notifications(first: 1) {
        nodes {
          title
        }
      }
    }
    product(id: $product) {
      title
      rating {
        count
      }
      related(first: 1) {
        reason
      }
      variants {
        sku
        availability {
          status
        }
      }
    }
    order(id: $order) {
      number
      payments {
        status
      }
      deliveries {
        status
      }
      cart {
        status
      }
      customer {
        displayName
      }
    }
    trendingProducts(first: 1) {
      reason
    }
  }
`;
