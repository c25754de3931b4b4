/** A call of a subgraph, and the order in which calls may be made. */
export type Step =
  | { readonly subgraph: string; readonly body: (first: number | undefined) => string }
  | { readonly all: readonly Step[] }
  | { readonly inTurn: readonly Step[] };

const user = (id: number) => ({ __typename: 'User', id: String(id) });
const product = (upc: number) => ({ __typename: 'Product', upc: String(upc) });
const table = { __typename: 'Product', price: 899, weight: 100, upc: '1' };

const root = (subgraph: string, query: string, header = ''): Step => {
  const constant = JSON.stringify({ query: `query${header}{${query}}`, variables: {} });
  return {
    subgraph,
    body: (first) =>
      first !== undefined && header
        ? JSON.stringify({ query: `query${header}{${query}}`, variables: { first } })
        : constant,
  };
};

const entities = (subgraph: string, selection: string, representations: readonly unknown[], fragments = ''): Step => {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on ${selection}}}${fragments}`;
  const body = JSON.stringify({ query, variables: { representations } });
  return { subgraph, body: () => body };
};

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);
const upTo = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));

/** What products at one level need: as many representations as Apollo's gateway sends, with nothing taken out twice. */
const productsAt = (count: number): readonly Step[] => [
  {
    inTurn: [
      entities('products', 'Product{name price weight}', times(count, product(1))),
      entities('inventory', 'Product{shippingEstimate}', times(count, table)),
    ],
  },
  entities('inventory', 'Product{inStock}', times(count, product(1))),
];

const body = 'fragment Review on Review{id body}';
const written = 'reviews{...Review product{__typename upc}}';
const received = `reviews{...Review author{__typename id username ${written}}}`;

/** The 16 calls of Apollo's plan for the heavy query, with the representations that the data leads to. */
export const heavyPlan: Step = {
  all: [
    {
      inTurn: [
        root('accounts', 'users{__typename id username name}'),
        entities('reviews', `User{reviews{...Review product{__typename upc ${received}}}}`, upTo(6, user), body),
        { all: [...productsAt(12), entities('accounts', 'User{name}', times(48, user(1))), ...productsAt(96)] },
      ],
    },
    {
      inTurn: [
        root('products', 'topProducts(first:$first){__typename name price upc weight}', '($first:Int)'),
        {
          all: [
            entities('inventory', 'Product{inStock shippingEstimate}', upTo(5, product)),
            {
              inTurn: [
                entities('reviews', `Product{${received}}`, upTo(5, product), body),
                { all: [entities('accounts', 'User{name}', times(11, user(1))), ...productsAt(22)] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const smallPlan: Step = root('accounts', 'me{id name}');
