import { firstWords } from '../catalogue/seo.ts';

interface Shown {
  readonly titleKey: 'title' | 'name';
  readonly title: string;
  readonly description: string;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
}

/** What search engines are to show in a language: what shoppers see in it goes before what was written for search engines in another. */
export function seoIn(
  { find }: { readonly find: (key: string) => string | undefined },
  { titleKey, title, description, seoTitle, seoDescription }: Shown,
): { readonly title: string; readonly description: string } {
  const described = find('description');
  return {
    title: find('seoTitle') ?? find(titleKey) ?? seoTitle ?? title,
    description:
      find('seoDescription') ??
      (described === undefined ? undefined : firstWords(described)) ??
      seoDescription ??
      firstWords(description),
  };
}
