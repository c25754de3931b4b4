import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aProduct, admin, startWithCategories, vendor } from './start-product.ts';

const SEARCH = /* GraphQL */ `
  query ($query: String!, $language: LanguageTag) {
    products(query: $query, language: $language) {
      nodes {
        title
      }
      totalCount
      facets {
        categories {
          count
        }
      }
    }
  }
`;
const SUGGEST =
  'query ($text: String!, $language: LanguageTag) { productSuggestions(text: $text, language: $language) { title } }';
const change = (what: 'Create' | 'Update' | 'Delete') => /* GraphQL */ `
  mutation ($input: SynonymSet${what}Input!) {
    synonymSet${what}(input: $input) {
      ${what === 'Delete' ? 'deletedId' : 'synonymSet { id language terms finds version }'}
      userErrors { code field }
    }
  }
`;
const LIST = /* GraphQL */ `
  query ($language: LanguageTag, $first: Int, $after: String) {
    synonymSets(language: $language, first: $first, after: $after) {
      nodes {
        terms
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`;

async function startWithSofas() {
  const shop = await startWithCategories();
  const sofa = aProduct({ title: 'Leather sofa' });
  const tShirt = aProduct({ title: 'Printed T-shirts' });
  const seat = aProduct({ title: 'Love seat, red' });
  const bench = aProduct({ title: 'Bench', description: 'Nobody would love this seat: the couch of a prison.' });
  await shop.given(({ products }) => products.add([sofa, tShirt, seat, bench]));
  const find = async (query: string, language?: string): Promise<string[]> => {
    const { products } = await shop.guest.query(SEARCH, { query, language });
    expect(products.totalCount).toBe(products.nodes.length);
    return products.nodes.map(({ title }: { title: string }) => title);
  };
  const suggest = async (text: string, language?: string): Promise<string[]> =>
    (await shop.guest.query(SUGGEST, { text, language })).productSuggestions.map(
      ({ title }: { title: string }) => title,
    );
  const create = async (input: object) =>
    (await shop.as(admin).mutate(change('Create'), { input: { language: 'en', ...input } })).synonymSetCreate;
  return Object.assign(shop, { sofa, find, suggest, create });
}

describe('synonyms', () => {
  it('find one another in any of their forms, also of several words, and what was typed comes first', async () => {
    await using shop = await startWithSofas();
    expect(await shop.find('settee')).toEqual([]);

    const { synonymSet, userErrors } = await shop.create({
      language: 'en-GB',
      terms: ['Couch', 'sofa', 'settees', 'love seat'],
    });

    expect([synonymSet, userErrors]).toMatchObject([{ language: 'en', finds: [], version: 1 }, []]);
    const [first, ...others] = await shop.find('couches');
    expect([first, others.toSorted()]).toEqual(['Bench', ['Leather sofa', 'Love seat, red']]);
    expect((await shop.find('SETTEE')).toSorted()).toEqual(['Bench', 'Leather sofa', 'Love seat, red']);
    expect(await shop.find('red settee')).toEqual(['Love seat, red']);
    expect(await shop.find('leather love seats')).toEqual(['Leather sofa']);
    expect(await shop.find('"leather couch"')).toEqual(['Leather sofa']);
    expect(await shop.find('bench or settee -leather')).toEqual(['Bench', 'Love seat, red']);
    expect(await shop.find('seat')).toEqual(['Love seat, red', 'Bench']);
  });

  it('of one way find the others and are not found by them, and sets do not chain', async () => {
    await using shop = await startWithSofas();
    await shop.create({ terms: ['furniture for sitting', 'loungers'], finds: ['sofa'] });
    await shop.create({ terms: ['sofa', 'tee'] });
    await shop.create({ terms: ['tee'], finds: ['t-shirt'] });

    expect(await shop.find('lounger')).toEqual(['Leather sofa']);
    expect(await shop.find('furniture for sitting')).toEqual(['Leather sofa']);
    expect((await shop.find('tee')).toSorted()).toEqual(['Leather sofa', 'Printed T-shirts']);
    expect(await shop.find('t-shirt')).toEqual(['Printed T-shirts']);
    expect(await shop.find('sofa')).toEqual(['Leather sofa']);
  });

  it('are of one language, beside what the shop says itself', async () => {
    await using shop = await startWithSofas();
    const translations = [{ language: 'de', title: 'Ledersofa mit Kissen' }];
    const TRANSLATE =
      'mutation ($input: ProductTranslationsSetInput!) { productTranslationsSet(input: $input) { userErrors { code } } }';
    await shop.as(vendor).mutate(TRANSLATE, { input: { productId: shop.sofa.product.id, translations } });
    await shop.create({ language: 'de-AT', terms: ['Polster', 'Kissen'] });
    await shop.create({ terms: ['settee', 'sofa'] });

    expect(await shop.find('Polstern', 'de')).toEqual(['Leather sofa']);
    expect(await shop.find('settee', 'de')).toEqual(['Leather sofa']);
    expect(await shop.find('Polster')).toEqual([]);
    expect(await shop.suggest('polster', 'de')).toEqual(['Leather sofa']);
  });

  it('are suggested by once they are typed whole, and take no statement more', async () => {
    await using shop = await startWithSofas();
    const count = async () => [
      await shop.statements(() => shop.guest.query('{ products(query: "sofa") { nodes { id } } }')),
      await shop.statements(() => shop.suggest('sofa')),
    ];
    const before = await count();
    await shop.create({ terms: ['settee', 'sofa'] });

    expect(await shop.suggest('settee')).toEqual(['Leather sofa']);
    expect(await shop.suggest('leather settee')).toEqual(['Leather sofa']);
    expect(await shop.suggest('sof')).toEqual(['Leather sofa']);
    expect([await count(), before]).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it('are changed and removed by staff under their version', async () => {
    await using shop = await startWithSofas();
    const { synonymSet } = await shop.create({ terms: ['settee'], finds: ['sofa'] });
    const update = async (input: object) =>
      (await shop.as(admin).mutate(change('Update'), { input: { synonymSetId: synonymSet.id, ...input } }))
        .synonymSetUpdate;
    const remove = async (input: object) =>
      (await shop.as(admin).mutate(change('Delete'), { input: { synonymSetId: synonymSet.id, ...input } }))
        .synonymSetDelete;

    const answer = await update({ terms: ['chesterfield', 'sofa'], finds: [], expectedVersion: 1 });
    expect(answer.synonymSet).toMatchObject({ terms: ['chesterfield', 'sofa'], finds: [], version: 2 });
    expect([await shop.find('settee'), await shop.find('chesterfield')]).toEqual([[], ['Leather sofa']]);
    const conflict = [{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }];
    expect((await update({ terms: ['a1', 'b1'], expectedVersion: 1 })).userErrors).toEqual(conflict);
    expect((await remove({ expectedVersion: 1 })).userErrors).toEqual(conflict);
    expect(await remove({ expectedVersion: 2 })).toEqual({ deletedId: synonymSet.id, userErrors: [] });
    expect(await shop.find('chesterfield')).toEqual([]);
    const unknown = [{ code: 'SYNONYM_SET_NOT_FOUND', field: ['input', 'synonymSetId'] }];
    expect((await update({ terms: ['a1', 'b1'] })).userErrors).toEqual(unknown);
    expect((await remove({})).userErrors).toEqual(unknown);
  });

  it('are bounded, each is named once and can be looked for', async () => {
    await using shop = await startWithSofas();
    const many = Array.from({ length: 21 }, (_, index) => `word${index}`);
    const refused = async (input: object) => (await shop.create(input)).userErrors;
    const invalid = (...field: string[]) => [{ code: 'INVALID_SYNONYMS', field: ['input', ...field] }];

    expect(await refused({ terms: ['sofa'] })).toEqual(invalid('terms'));
    expect(await refused({ terms: [], finds: ['sofa'] })).toEqual(invalid('terms'));
    expect(await refused({ terms: many })).toEqual(invalid('terms'));
    expect(await refused({ terms: ['sofa'], finds: many })).toEqual(invalid('finds'));
    expect(await refused({ terms: ['sofa', 'SOFA'] })).toEqual(invalid('terms', '1'));
    expect(await refused({ terms: ['sofa'], finds: ['couch', 'Sofa'] })).toEqual(invalid('finds', '1'));
    expect(await refused({ terms: ['sofa', 'one of more words than five'] })).toEqual(invalid('terms', '1'));
    expect(await refused({ terms: ['sofa', '!!'] })).toEqual(invalid('terms', '1'));
    expect(await refused({ terms: ['sofa'], finds: ['couch', 'the'] })).toEqual(invalid('finds', '1'));
    expect(await refused({ terms: ['sofa', 'x'.repeat(61)] })).toEqual([
      { code: 'INVALID_TEXT', field: ['input', 'terms', '1'] },
    ]);
  });

  it('are no operators of the search, whatever they are called', async () => {
    await using shop = await startWithSofas();

    await shop.create({ terms: ['"settee', "o'sofa", '-couch', 'love or hate'], finds: ['leather sofa'] });

    for (const query of ['settee', "o'sofa", 'couch', '"love" "hate"'])
      expect([query, await shop.find(query)]).toEqual([query, expect.arrayContaining(['Leather sofa'])]);
  });

  it('are listed in pages, of all languages or of one, and there are 1,000 sets at most', async () => {
    await using shop = await startWithSofas();
    await shop.create({ language: 'de', terms: ['Sofa', 'Couch'] });
    await shop.running.database.db.execute(sql`
      insert into synonym_set (id, language, terms, finds, version)
      select ('018f0000-0000-7000-8000-' || lpad(made::text, 12, '0'))::uuid, 'en', array['a' || made, 'b' || made], '{}', 1
      from generate_series(1, 999) as made`);
    const list = async (args: Readonly<Record<string, unknown>>) =>
      (await shop.as(admin).query(LIST, args)).synonymSets;

    const first = await list({ language: 'en-GB', first: 2 });
    expect(first).toMatchObject({ nodes: [{ terms: ['a999', 'b999'] }, { terms: ['a998', 'b998'] }], totalCount: 999 });
    const second = await list({ language: 'en', first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes).toEqual([{ terms: ['a997', 'b997'] }]);
    expect(await list({ first: 1 })).toMatchObject({ nodes: [{ terms: ['Sofa', 'Couch'] }], totalCount: 1_000 });
    const { userErrors } = await shop.create({ terms: ['divan', 'ottoman'] });
    expect(userErrors).toEqual([{ code: 'TOO_MANY_SYNONYM_SETS', field: ['input'] }]);
  });

  it('are for staff alone', async () => {
    await using shop = await startWithSofas();
    const { synonymSet } = await shop.create({ terms: ['settee', 'sofa'] });
    const input = { language: 'en', terms: ['one', 'two'] };
    const ONE = 'query ($id: ID!) { synonymSet(id: $id) { terms } }';

    expect(await shop.as(admin).query(ONE, { id: synonymSet.id })).toEqual({
      synonymSet: { terms: ['settee', 'sofa'] },
    });
    expect(await shop.as(admin).query(ONE, { id: uuidv7() })).toEqual({ synonymSet: null });
    await expect(shop.as(vendor).mutate(change('Create'), { input })).rejects.toThrow('FORBIDDEN');
  });
});
