import type { CaughtMail } from './mail-server.ts';

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What the mail server shows at a path: all mails, newest first, or one of them. */
export function mailPage(target: string, mails: readonly CaughtMail[]): Page {
  const { pathname, searchParams } = new URL(target, 'http://mail');
  if (pathname === '/health') return json({ status: 'ok' });
  if (pathname === '/mails.json') {
    const to = searchParams.get('to');
    return json(to === null ? mails : mails.filter((mail) => mail.to.includes(to)));
  }
  if (pathname === '/') return html(list(mails));
  const number = /^\/mails\/(\d+)(\/html)?$/.exec(pathname);
  const mail = number ? mails[Number(number[1])] : undefined;
  if (!mail) return { status: 404, type: 'text/plain; charset=utf-8', body: 'There is no such mail.\n' };
  return html(number?.[2] === undefined ? one(mail, pathname) : mail.html);
}

const json = (value: unknown): Page => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });

const html = (body: string): Page => ({ status: 200, type: 'text/html; charset=utf-8', body });

const frame = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>${title}</title><style>body{font:16px system-ui;margin:2rem auto;max-width:60rem}td,th{padding:.3rem 1rem .3rem 0;text-align:left}
pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}iframe{width:100%;height:30rem;border:1px solid #ccc}</style>
<h1>${title}</h1>${body}</html>`;

function list(mails: readonly CaughtMail[]): string {
  const rows = mails.map(
    ({ receivedAt, to, subject }, index) =>
      `<tr><td>${receivedAt}<td>${escaped(to.join(', '))}<td><a href="/mails/${index}">${escaped(subject)}</a></tr>`,
  );
  const head = '<tr><th>when<th>to<th>subject</tr>';
  return frame('Mails', rows.length === 0 ? '<p>None yet.</p>' : `<table>${head}${rows.toReversed().join('')}</table>`);
}

const one = ({ from, to, subject, text }: CaughtMail, path: string): string =>
  frame(
    escaped(subject),
    `<p>from ${escaped(from)} to ${escaped(to.join(', '))}</p><pre>${escaped(text)}</pre><iframe src="${path}/html"></iframe>`,
  );

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
