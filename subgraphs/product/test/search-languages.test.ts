import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aProduct, admin, chairs, furniture, vendor } from './start-product.ts';
import { startWithCategories } from './start-product.ts';

const SEARCH = /* GraphQL */ `
  query ($query: String!, $language: LanguageTag) {
    products(query: $query, language: $language) {
      nodes {
        title
      }
      totalCount
    }
  }
`;
const SUGGEST = /* GraphQL */ `
  query ($text: String!, $language: LanguageTag) {
    productSuggestions(text: $text, language: $language) {
      title(language: $language)
    }
  }
`;
const SET = /* GraphQL */ `
  mutation ($input: ProductTranslationsSetInput!) {
    productTranslationsSet(input: $input) {
      userErrors {
        code
      }
    }
  }
`;
const NAME = /* GraphQL */ `
  mutation ($input: CategoryTranslationsSetInput!) {
    categoryTranslationsSet(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

const chair = aProduct({ title: 'Swivel chair', description: 'It turns.', sku: 'FUR-1' });
const desk = aProduct({ title: 'Standing desk', description: 'For offices.', categoryId: furniture });
interface Named {
  readonly title: string;
}

async function startInLanguages() {
  const shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair, desk]));
  const set = (input: object) => shop.as(vendor).mutate(SET, { input: { productId: chair.product.id, ...input } });
  await set({
    translations: [
      { language: 'de', title: 'Drehstühle', description: 'Für das Büro, mit Rollen.' },
      { language: 'fr', title: 'Fauteuils pivotants' },
      { language: 'zh-Hans', title: '办公转椅' },
    ],
  });
  const find = async (query: string, language?: string): Promise<string[]> => {
    const { products } = await shop.guest.query(SEARCH, { query, language });
    expect(products.totalCount).toBe(products.nodes.length);
    return products.nodes.map(({ title }: Named) => title);
  };
  const suggest = async (text: string, language?: string): Promise<string[]> =>
    (await shop.guest.query(SUGGEST, { text, language })).productSuggestions.map(({ title }: Named) => title);
  return Object.assign(shop, { set, find, suggest });
}

describe('search in a language', () => {
  it('finds words in any of its forms, whatever their accents and the region, and forgives typing errors', async () => {
    await using shop = await startInLanguages();

    for (const query of ['Drehstuhl', 'drehstuhle', 'DREHSTÜHLE', 'Rolle', 'drehsthul', 'Drehstühle FUR-1'])
      expect([query, await shop.find(query, 'de-AT')]).toEqual([query, ['Swivel chair']]);
    for (const query of ['fauteuil pivotant', 'fauteiul'])
      expect(await shop.find(query, 'fr')).toEqual(['Swivel chair']);
    expect(await shop.find('转椅', 'zh-CN')).toEqual(['Swivel chair']);
  });

  it('finds what the shop itself says too, and nothing of other languages', async () => {
    await using shop = await startInLanguages();

    expect(await shop.find('swivel', 'de')).toEqual(['Swivel chair']);
    expect(await shop.find('desks', 'de')).toEqual(['Standing desk']);
    expect(await shop.find('Rolle', 'fr')).toEqual([]);
    expect(await shop.find('Rolle')).toEqual([]);
    expect(await shop.find('Rolle', 'en')).toEqual([]);
  });

  it('puts what has the words in its title first', async () => {
    await using shop = await startInLanguages();
    await shop.set({
      productId: desk.product.id,
      translations: [
        { language: 'de', title: 'Schreibtisch', description: 'Für jeden, der auf einem Drehstuhl sitzt.' },
      ],
    });

    expect(await shop.find('Drehstuhl', 'de')).toEqual(['Swivel chair', 'Standing desk']);
  });

  it('finds products by the names of categories above them, also of those that are not translated themselves', async () => {
    await using shop = await startInLanguages();
    const name = (categoryId: string, said: string) =>
      shop.as(admin).mutate(NAME, { input: { categoryId, translations: [{ language: 'de', name: said }] } });
    await name(furniture, 'Möbel');
    await name(chairs, 'Stühle');

    await shop.runJob('refresh-keywords');

    expect((await shop.find('Möbel', 'de')).toSorted()).toEqual(['Standing desk', 'Swivel chair']);
    expect(await shop.find('Stuhl Rollen', 'de')).toEqual(['Swivel chair']);
    expect(await shop.find('Möbel desk', 'de')).toEqual(['Standing desk']);
  });

  it('forgets what is said no more', async () => {
    await using shop = await startInLanguages();

    await shop.set({ removeLanguages: ['de'] });

    expect(await shop.find('Drehstuhl', 'de')).toEqual([]);
    expect(await shop.find('fauteuil', 'fr')).toEqual(['Swivel chair']);
  });

  it('suggests titles that begin like what is typed, then what has such words, by as many statements as ever', async () => {
    await using shop = await startInLanguages();

    expect(await shop.suggest('dreh', 'de')).toEqual(['Drehstühle']);
    expect(await shop.suggest('swi', 'de')).toEqual(['Drehstühle']);
    expect(await shop.suggest('roll', 'de')).toEqual(['Drehstühle']);
    expect(await shop.suggest('pivot', 'fr')).toEqual(['Fauteuils pivotants']);
    expect(await shop.suggest('dreh')).toEqual([]);
    const ask = (language: string) => () =>
      shop.guest.query('query ($l: LanguageTag) { productSuggestions(text: "s", language: $l) { id } }', {
        l: language,
      });
    expect([await shop.statements(ask('en')), await shop.statements(ask('de'))]).toEqual([2, 2]);
  });

  it('takes two statements, and two more for what was mistyped, as in the language of the shop', async () => {
    await using shop = await startInLanguages();
    const ask = (query: string, language: string) =>
      shop.statements(() =>
        shop.guest.query(
          'query ($q: String!, $l: LanguageTag) { products(query: $q, language: $l) { nodes { id } } }',
          {
            q: query,
            l: language,
          },
        ),
      );

    expect([await ask('swivel', 'en'), await ask('drehstuhl', 'de'), await ask('drehsthul', 'de')]).toEqual([2, 2, 4]);
  });
});

it('ends a list by relevance with the 1,000 best rated of those that have the words, and counts all', async () => {
  await using shop = await startWithCategories();
  await shop.running.database.db.execute(sql`
    insert into product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor, highest_price_minor)
    select gen_random_uuid(), 'lamp-' || number, number || ' lamps', '', 'PUBLISHED', ${chairs}, now(), 1, 100, 100
    from generate_series(1, 1005) as number`);
  const countOf = async (orderBy: string) => {
    let [listed, after, total] = [0, null as string | null, 0];
    for (let isMore = true; isMore;) {
      const { products } = await shop.guest.query(
        'query ($after: String, $orderBy: ProductOrder) { products(query: "lamps", first: 100, after: $after, orderBy: $orderBy) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }',
        { after, orderBy },
      );
      listed += Number(products.nodes.length);
      total = products.totalCount;
      after = products.pageInfo.endCursor;
      isMore = products.pageInfo.hasNextPage;
    }
    return { listed, total };
  };

  expect(await countOf('RELEVANCE')).toEqual({ listed: 1_000, total: 1_005 });
  expect(await countOf('NEWEST')).toEqual({ listed: 1_005, total: 1_005 });
});
