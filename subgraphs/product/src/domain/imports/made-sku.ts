import { slugOf } from '../catalogue/slug.ts';

const longest = 64;
const digits = 12;

/** The SKU of a variant of which a file says none: the same for the same product and options, so that the file can come again. */
export function madeSku(slug: string, values: readonly string[]): string {
  const sku = [slug, ...values.map(slugOf)].filter(Boolean).join('-').toUpperCase();
  const isWhole = sku.length <= longest && values.every((value) => slugOf(value) !== '');
  return isWhole ? sku : `${sku.slice(0, longest - digits - 1)}-${hashOf(JSON.stringify([slug, values]))}`;
}

/** FNV-1a of 64 bits: it only tells names apart. */
function hashOf(text: string): string {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (const character of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100_0000_01b3n);
  return hash.toString(16).padStart(16, '0').slice(-digits).toUpperCase();
}
