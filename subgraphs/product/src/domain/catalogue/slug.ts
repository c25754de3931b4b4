import transliterate from '@sindresorhus/transliterate';

const longest = 80;

/** `Écran 27″, groß` becomes `ecran-27-gross`; empty when a title has no letter or digit that can be written in Latin ones. */
export function slugOf(title: string): string {
  return transliterate(title)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-|-$/g, '');
}

/** Whether that can be the last part of an address. */
export function isSlug(text: string): boolean {
  return text.length <= longest && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The slug of the title, told apart by the end of the id (the random part) when another product has it. */
export function freeSlug(title: string, id: string, isTaken: boolean): string {
  const slug = slugOf(title);
  return slug && !isTaken ? slug : [slug, id.slice(-12)].filter(Boolean).join('-');
}
