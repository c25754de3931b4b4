import { expect, it } from 'vitest';
import { settings, startProduct } from './start-product.ts';

it('opens with the catalogue of the demo shop', async () => {
  await using shop = await startProduct();
  await shop.seed();

  const answer = await shop.guest.query(/* GraphQL */ `
    {
      products(where: { inStock: true }) {
        totalCount
      }
      categories {
        name
        children {
          name
        }
      }
      chairs: products(query: "swivel chair", first: 1) {
        nodes {
          category {
            slug
          }
          media {
            url
          }
        }
      }
      prices: products(first: 100) {
        nodes {
          variants {
            price {
              amount
            }
            compareAtPrice {
              amount
            }
            lowestPriceOf30Days {
              amount
            }
          }
        }
      }
    }
  `);

  expect(answer.products.totalCount).toBe(1_864);
  expect(answer.categories.map(({ name }: { name: string }) => name)).toEqual([
    'Furniture',
    'Office Supplies',
    'Technology',
  ]);
  expect(answer.categories.flatMap(({ children }: { children: object[] }) => children)).toHaveLength(17);
  expect(answer.chairs.nodes).toMatchObject([{ category: { slug: 'chairs' }, media: [{}] }]);
  type Shown = Record<'price' | 'compareAtPrice' | 'lowestPriceOf30Days', { amount: string } | null>;
  const shown: Shown[] = answer.prices.nodes.flatMap(({ variants }: { variants: Shown[] }) => variants);
  const reduced = shown.filter(({ compareAtPrice }) => compareAtPrice !== null);
  expect(reduced.length).toBeGreaterThan(0);
  for (const { price, compareAtPrice, lowestPriceOf30Days } of reduced) {
    expect(Number(price?.amount)).toBeLessThan(Number(compareAtPrice?.amount));
    expect(lowestPriceOf30Days).toEqual(compareAtPrice);
  }
  const path = (answer.chairs.nodes[0].media[0].url as string).replace(settings.mediaUrl, '');
  expect((await shop.request(path)).headers.get('content-type')).toBe('image/svg+xml');
});
