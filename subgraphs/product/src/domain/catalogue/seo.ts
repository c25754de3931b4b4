import { isVisible, lineOfText } from '@agora/schema';
import type { Product, ProductRefusal } from '../products/product.ts';

const longestShown = 160;

interface GivenSeo {
  readonly seoTitle?: string | undefined;
  readonly seoDescription?: string | undefined;
}

type Read = Partial<Pick<Product, 'seoTitle' | 'seoDescription'>>;

/** What search engines are to show; an empty text says that they show what shoppers see. */
export function readSeo({
  seoTitle,
  seoDescription,
}: GivenSeo): { readonly refused?: never; readonly fields: Read } | ProductRefusal<'INVALID_TEXT'> {
  const title = seoTitle === undefined ? undefined : readLine(seoTitle, 120);
  const description = seoDescription === undefined ? undefined : readLine(seoDescription, 320);
  if (seoTitle !== undefined && title === undefined) return { refused: 'INVALID_TEXT', field: ['seoTitle'] };
  if (seoDescription !== undefined && description === undefined) {
    return { refused: 'INVALID_TEXT', field: ['seoDescription'] };
  }
  return {
    fields: {
      ...(title !== undefined && { seoTitle: title }),
      ...(description !== undefined && { seoDescription: description }),
    },
  };
}

function readLine(given: string, longest: number): string | null | undefined {
  return isVisible(given) ? lineOfText(given, longest) : null;
}

/** So much of a text as search engines show, in whole words. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longestShown) return line;
  const cut = line.slice(0, longestShown);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
