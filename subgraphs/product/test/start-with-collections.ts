import { aProduct, admin, technology } from './start-product.ts';
import { startWith } from './start-with.ts';

export const change = (name: string, shown: string) => /* GraphQL */ `
  mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field } }
  }
`;
const fields = 'collection { id slug name description isByRule rule version products { nodes { title } totalCount } }';

/** A shop with three products on sale and a draft, and what changes its collections. */
export async function startWithCollections() {
  const goods = [
    aProduct({ title: 'Stool', cents: 1_000 }),
    aProduct({ title: 'Armchair', cents: 20_000 }),
    aProduct({ title: 'Phone', cents: 30_000, categoryId: technology }),
    aProduct({ title: 'Draft', cents: 500, status: 'DRAFT' }),
  ];
  const shop = await startWith(...goods);
  const mutate = async (name: string, input: object, client = shop.as(admin)) =>
    (await client.mutate(change(name, name === 'collectionDelete' ? 'deletedId' : fields), { input }))[name];
  const create = async (more = {}) => (await mutate('collectionCreate', { name: 'Sale', ...more })).collection;
  const codes = async (name: string, input: object) =>
    (await mutate(name, input)).userErrors.map(({ code }: { code: string }) => code);
  const [stool = '', armchair = '', phone = '', draft = ''] = goods.map(({ product }) => product.id);
  const variantIds = goods.flatMap(({ variants }) => variants.map(({ id }) => id));
  return Object.assign(shop, { mutate, create, codes, stool, armchair, phone, draft, variantIds });
}
