import type { Log } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { ImportRow } from '../db/imports/import-store.ts';
import { createBrand } from '../domain/catalogue/brand.ts';
import { slugOf } from '../domain/catalogue/slug.ts';
import { failedGroup, importGroup } from '../domain/imports/import-group.ts';
import type { ImportedProduct } from '../domain/imports/import-product.ts';
import type { ImportFacts } from '../domain/imports/import-steps.ts';
import { isKeepable } from '../domain/imports/keepable.ts';
import { madeSku } from '../domain/imports/made-sku.ts';
import type { ProductImport, RowCounts } from '../domain/imports/product-import.ts';
import type { ProductRecord, RecordGroup } from '../domain/imports/product-record.ts';
import type { CataloguedProduct } from '../domain/products/product.ts';
import { variantPricesToSettle } from '../job-kinds.ts';
import { priceKey } from '../domain/variants/price-key.ts';

const mostGroups = 100;
const mostRows = 300;

/** The next products of a file: what becomes of them, and of the import. Undefined when there are no more. */
export async function importBatch(before: ProductImport, work: Work, log: Log): Promise<ProductImport | undefined> {
  const { imports, products, translations } = work;
  const groups = oneBatch(await imports.groups(before.id, before.done, mostGroups));
  if (groups.length === 0) return undefined;
  const records = groups.flatMap((group) => readOf(group) ?? []);
  const slugs = records.flatMap(({ slug }) => (slug === '' ? [] : [slug]));
  const skus = records.flatMap(skusOf).filter(isKeepable);
  await products.awaitNames([...slugs, ...skus]);
  const inFile = before.status === 'CHECKING' ? await imports.skusOfFile(before.id, skus) : new Map<string, string>();
  const factsOf = await readFacts(before, records, { skus, inFile }, work);
  const found = await products.lockBySlug(slugs);

  const isTranslating = records.some(({ translations }) => translations !== undefined);
  const ids = isTranslating ? [...found.values()].map(({ product: { id } }) => id) : [];
  const translationsOf = await translations.of('PRODUCT', ids);

  const isOurs = ({ product: { vendorId } }: CataloguedProduct) =>
    before.isForAll || (vendorId !== null && vendorId === before.vendorId);
  const decided = await Promise.all(
    groups.map(async (group) => {
      const read = readOf(group);
      const existing = read && found.get(read.slug);
      const isSlugTaken = existing !== undefined && !isOurs(existing);
      const facts = {
        ...(await factsOf(read, existing?.product.categoryId)),
        isSlugTaken,
        translations: translationsOf.get(existing?.product.id ?? '') ?? [],
      };
      const { policy, format } = before;
      try {
        return importGroup(group, { before: isSlugTaken ? undefined : existing, facts, policy, format });
      } catch (error) {
        // It would be the same each time, so the other rows do not wait for it.
        log.error({ err: error, importId: before.id, row: group.firstRow }, 'a row of an import cannot be decided');
        return failedGroup(group);
      }
    }),
  );
  if (before.status === 'WRITING')
    await write(
      decided.flatMap(({ imported }) => imported ?? []),
      before,
      work,
    );
  else
    await imports.addSkusOfFile(
      before.id,
      decided.flatMap(({ imported }) => (imported ? skusAndSlug(imported) : [])),
    );
  const rows = decided.flatMap((one) => one.rows);
  await imports.addRows(before.id, rows);
  return { ...before, done: before.done + groups.length, counts: counted(before.counts, rows) };
}

/** What is known of a group, also of one that is never written because it cannot be read whole. */
function readOf({ record, rest }: RecordGroup): ProductRecord | undefined {
  return record ?? rest;
}

function skusAndSlug({ catalogued: { product, variants } }: ImportedProduct) {
  return variants.map(({ sku }) => ({ sku, slug: product.slug }));
}

/** As many as one transaction bears, and none that is about a product or a SKU of one before. */
function oneBatch(groups: readonly RecordGroup[]): RecordGroup[] {
  const batch: RecordGroup[] = [];
  const names = new Set<string>();
  let rows = 0;
  for (const group of groups) {
    const read = readOf(group);
    const own = read ? [...(read.slug === '' ? [] : [read.slug]), ...skusOf(read)] : [];
    rows += group.lastRow - group.firstRow + 1;
    if (batch.length > 0 && (rows > mostRows || own.some((name) => names.has(name)))) break;
    for (const name of own) names.add(name);
    batch.push(group);
  }
  return batch;
}

function skusOf({ slug, variants }: ProductRecord): string[] {
  return variants.map(
    ({ sku, options = [] }) =>
      sku ??
      madeSku(
        slug,
        options.map(({ value }) => value),
      ),
  );
}

type FactsOf = (
  record: ProductRecord | undefined,
  /** Of the product that there is. */
  categoryId: string | undefined,
) => Promise<Omit<ImportFacts, 'isSlugTaken' | 'translations'>>;

/** What there is in the catalogue of all that records name. */
async function readFacts(
  { vendorId, isForAll, defaultCategoryId, status }: ProductImport,
  records: readonly ProductRecord[],
  /** Those that the records name, and which of them products before in the file have, by their slugs. */
  { skus, inFile }: { readonly skus: readonly string[]; readonly inFile: ReadonlyMap<string, string> },
  { categories, brands, attributes, products, now }: Work,
): Promise<FactsOf> {
  const named = records
    .flatMap(({ category, categoryHints = [] }) => [category ?? [], ...categoryHints].flat())
    .filter(isKeepable);
  const bySlug = await categories.bySlug([...new Set(named)]);
  const brandOf = await findBrands(records, { isMaking: isForAll && status === 'WRITING', isForAll }, brands);
  const skuOwners = await products.ownersOfSkus(skus);
  const read = new Map<string | undefined, ReturnType<typeof attributes.forCategory>>();
  const attributesOf = (categoryId: string | undefined) => {
    const found = read.get(categoryId) ?? attributes.forCategory(categoryId, { isLocked: true });
    read.set(categoryId, found);
    return found;
  };
  return async (record, presentCategoryId) => {
    const categoryId = [record?.category ?? [], ...(record?.categoryHints ?? [])]
      .flat()
      .flatMap((slug) => bySlug.get(slug)?.id ?? [])
      .at(0);
    const ofCategory = categoryId ?? presentCategoryId ?? defaultCategoryId ?? undefined;
    const others = [...inFile].filter(([, slug]) => slug !== record?.slug);
    const found = record?.attributes || record?.attributeHints ? await attributesOf(ofCategory) : [];
    return {
      now: now(),
      newId: uuidv7,
      vendorId,
      categoryId,
      defaultCategoryId: defaultCategoryId ?? undefined,
      brandId: record && brandOf(brandNameOf(record)),
      skuOwners: others.length === 0 ? skuOwners : new Map([...skuOwners, ...others]),
      attributes: new Map(found.map((attribute) => [attribute.code, attribute])),
    };
  };
}

const brandNameOf = ({ brand, brandHint }: ProductRecord) => brand ?? brandHint ?? '';

/** The brands that records name. Files of staff may name some that there are not yet: they are made. */
async function findBrands(
  records: readonly ProductRecord[],
  { isForAll, isMaking }: { readonly isForAll: boolean; readonly isMaking: boolean },
  brands: Work['brands'],
): Promise<(name: string) => string | undefined> {
  const names = [...new Set(records.map(brandNameOf))].filter((name) => slugOf(name) !== '' && isKeepable(name));
  const byName = await brands.by('name', names);
  const bySlug = await brands.by('slug', names.map(slugOf));
  const ids = new Map([...bySlug].map(([slug, { id }]) => [slug, id]));
  for (const name of isForAll ? names : []) {
    const slug = slugOf(name);
    if (byName.has(name) || ids.has(slug)) continue;
    const decision = createBrand({ id: uuidv7(), name, slug }, false);
    if (decision.refused) continue;
    if (isMaking) await brands.add([decision.brand]);
    ids.set(slug, decision.brand.id);
  }
  return (name) => byName.get(name)?.id ?? ids.get(slugOf(name));
}

async function write(imported: readonly ImportedProduct[], { ownerId }: ProductImport, work: Work): Promise<void> {
  const { products, translations, emit, enqueue, signal, now } = work;
  const created = imported.filter(({ outcome }) => outcome === 'CREATED');
  // Before the products themselves, which are then found by them, too.
  const translated = created.flatMap((one) =>
    one.translations ? [[one.catalogued.product.id, one.translations] as const] : [],
  );
  await translations.add('PRODUCT', new Map(translated));
  if (created.length > 0) await products.add(created.map(({ catalogued }) => catalogued));
  for (const { catalogued, translations: said, priceChanges, outcome } of imported) {
    if (outcome !== 'UPDATED') continue;
    if (said) await translations.save('PRODUCT', catalogued.product.id, said);
    await products.save(catalogued);
    for (const change of priceChanges) {
      const { variantId } = change;
      if (change.isShown) {
        await products.addPriceChanges([{ ...change, at: now() }], ownerId);
        await signal(priceKey(variantId));
      }
      await enqueue(variantPricesToSettle, { variantIds: [variantId] });
    }
  }
  await emit(imported.flatMap(({ events }) => events));
}

function counted(before: RowCounts, rows: readonly ImportRow[]): RowCounts {
  const counts = { ...before };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
