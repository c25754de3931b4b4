const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  reg: '®',
  copy: '©',
  trade: '™',
  deg: '°',
};

/** A text as HTML that shows it, line by line. */
export function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>\n');
}

/** What HTML shows as text: no tag of it is left, so nothing of it is ever run. */
export function textOfHtml(html: string): string {
  return withoutScripts(html)
    .replaceAll(/<br\b[^<>]*>\n?/gi, '\n')
    .replaceAll(/<\/(?:p|div|h[1-6]|ul|ol|table)>\n?/gi, '\n\n')
    .replaceAll(/<\/(?:li|tr)>\n?/gi, '\n')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, '')
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => entityOf(name) ?? whole)
    .trim();
}

/** In one pass, however many of them are never closed. */
function withoutScripts(html: string): string {
  const [first = '', ...rest] = html.split(/<(?=(?:script|style)\b)/i);
  return first + rest.map((part) => /<\/(?:script|style)>([^]*)$/i.exec(part)?.[1] ?? '').join('');
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
