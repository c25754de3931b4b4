const longest = 80;

/** `Écran 27″, noir` becomes `ecran-27-noir`; empty when a title has no letter or digit of the Latin alphabet. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '');
}

/** The slug of the title, told apart by the end of the id (the random part) when another product has it. */
export function freeSlug(title: string, id: string, isTaken: boolean): string {
  const slug = slugOf(title);
  return slug && !isTaken ? slug : [slug, id.slice(-12)].filter(Boolean).join('-');
}
