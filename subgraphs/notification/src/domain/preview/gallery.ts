import { languages } from '../locale-of-reader.ts';
import { previewsOf } from './previews.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** One page with every mail in every language as mail programs show it; nothing in it comes from elsewhere. */
export function galleryOf(storefrontUrl: string): string {
  const parts = languages.flatMap((locale) =>
    previewsOf({ locale, timeZone: 'Europe/Berlin', storefrontUrl }).flatMap(({ kind, title, html }) =>
      html === null
        ? []
        : [
            `<section><h2>${locale} · ${kind}</h2><iframe sandbox title="${escaped(title)}" srcdoc="${escaped(html)}"></iframe></section>`,
          ],
    ),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Mails</title><style>
body { margin: 16px; font: 14px/1.4 sans-serif; display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)); }
h2 { font-size: 14px; margin: 0 0 4px; }
iframe { width: 100%; height: 560px; border: 1px solid #999; }
</style></head><body>
${parts.join('\n')}
</body></html>
`;
}
