import type { Letter } from './letter.ts';

/**
 * How every mail looks: the shop's name, what it says, a button, what stops such mails. Tables and classes in a style element
 * are what mail programs agree on; nothing is loaded from elsewhere, so nobody learns that a mail was read.
 */
const style = `
body { margin: 0; padding: 0; background: #f3f1ec; color: #22201c; }
.frame { width: 100%; background: #f3f1ec; }
.card { max-width: 560px; margin: 0 auto; padding: 32px; background: #ffffff; border-radius: 8px; text-align: left; }
.around { padding: 24px 12px; }
p { margin: 0 0 16px; font: 16px/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
.brand { font-size: 20px; font-weight: 700; letter-spacing: 0.02em; }
.button { margin: 24px 0; }
.button a { display: inline-block; padding: 12px 20px; border-radius: 6px; background: #1f5a46; color: #ffffff; font-weight: 600; text-decoration: none; }
.foot { margin: 24px 0 0; font-size: 13px; color: #625d54; }
.foot a { color: #625d54; }
@media (prefers-color-scheme: dark) {
  body, .frame { background: #161513; color: #f1eee8; }
  .card { background: #22201d; color: #f1eee8; }
  .button a { background: #8fd3b6; color: #10261d; }
  .foot, .foot a { color: #b8b2a7; }
}`;

/** A mail as HTML, which says the same as its plain text. */
export function mailHtml({ subject, before, link, after, unsubscribe }: Letter, language: string): string {
  const paragraph = (words: string) => `<p>${escaped(words)}</p>`;
  const anchor = (to: Letter['link'], look: string) =>
    to ? [`<p class="${look}"><a href="${escaped(to.url)}">${escaped(to.label)}</a></p>`] : [];
  const body = [
    ...before.map(paragraph),
    ...anchor(link, 'button'),
    ...after.map(paragraph),
    ...anchor(unsubscribe, 'foot'),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${style}
</style></head><body>
<table role="presentation" class="frame" cellpadding="0" cellspacing="0"><tr><td class="around" align="center"><div class="card">
<p class="brand">Agora</p>
${body}
</div></td></tr></table>
</body></html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
