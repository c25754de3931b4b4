/** How many variations there are of each drawing. */
export const variations = 6;

/** The address of the drawing that stands for a product: that of its category, varied by the product. */
export function pictureOf({ id, categorySlug }: { readonly id: string; readonly categorySlug: string }): string {
  const sum = id.split('-').reduce((total, part) => (total * 31 + Number.parseInt(part, 16)) % 9973, 7);
  return `/pictures/${categorySlug}-${String(sum % variations)}.svg`;
}
