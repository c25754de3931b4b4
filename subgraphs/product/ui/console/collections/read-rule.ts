import type { ProductWhere } from '@agora/schema/operations';

/** What a rule asks for that has a field of its own in the form; the rest is written as JSON. */
export interface RuleFields {
  readonly categorySlug: string;
  readonly brandSlugs: string;
  readonly priceMin: string;
  readonly priceMax: string;
  readonly ratingMin: string;
  readonly inStock: string;
  readonly more: string;
}

/** The fields of the form that a rule, as it is kept, is shown by. */
export function fieldsOfRule(kept: string): RuleFields {
  const { categorySlug, brandSlugs, priceMin, priceMax, ratingMin, inStock, ...rest } = JSON.parse(
    kept,
  ) as ProductWhere;
  return {
    categorySlug: categorySlug ?? '',
    brandSlugs: brandSlugs?.join(', ') ?? '',
    priceMin: priceMin?.amount ?? '',
    priceMax: priceMax?.amount ?? '',
    ratingMin: ratingMin?.toString() ?? '',
    inStock: inStock?.toString() ?? '',
    more: Object.keys(rest).length > 0 ? JSON.stringify(rest, null, 2) : '',
  };
}

/** The rule that a form says; undefined where what is written as JSON is none. */
export function ruleOfFields(fields: RuleFields): ProductWhere | undefined {
  const more = fields.more.trim() === '' ? {} : parsed(fields.more);
  if (!more) return undefined;
  const brands = fields.brandSlugs.split(',').flatMap((slug) => slug.trim() || []);
  const money = (amount: string) => ({ amount: amount.trim(), currency: 'USD' });
  return {
    ...more,
    ...(fields.categorySlug !== '' && { categorySlug: fields.categorySlug }),
    ...(brands.length > 0 && { brandSlugs: brands }),
    ...(fields.priceMin.trim() !== '' && { priceMin: money(fields.priceMin) }),
    ...(fields.priceMax.trim() !== '' && { priceMax: money(fields.priceMax) }),
    ...(fields.ratingMin !== '' && { ratingMin: Number(fields.ratingMin) }),
    ...(fields.inStock !== '' && { inStock: fields.inStock === 'true' }),
  };
}

function parsed(text: string): ProductWhere | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
