import { lineOfText } from '@agora/schema';

/** Of one variant. */
export const mostFiles = 10;
/** So often one file of one order is downloaded. */
export const mostDownloads = 5;
/** So long a link is good for. */
export const linkMs = 5 * 60 * 1_000;

/** What whoever has bought a variant downloads. */
export interface VariantFile {
  readonly id: string;
  readonly variantId: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
}

/** The name of a file as it is kept: without folders, and without what browsers would not take. Undefined for what is none. */
export function readFileName(given: string): string | undefined {
  const name = lineOfText(given, 100);
  return name === undefined || /[/\\"]|^\.+$/.test(name) ? undefined : name;
}
