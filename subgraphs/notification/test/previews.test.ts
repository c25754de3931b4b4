import { describe, expect, it } from 'vitest';
import { mailSamples } from '../src/domain/preview/mail-samples.ts';
import { messageSamples } from '../src/domain/preview/message-samples.ts';
import { previewsOf } from '../src/domain/preview/previews.ts';
import { mailedKinds } from '../src/domain/mailed-kinds.ts';
import { ada, startNotification } from './start-notification.ts';

const storefrontUrl = 'https://shop.example';
const in_ = (locale: string) => previewsOf({ locale, timeZone: 'Europe/Berlin', storefrontUrl });
const english = in_('en');

describe('what people are told', () => {
  it('is there for every kind, in the app and by mail', () => {
    expect(english.filter(({ channel }) => channel === 'IN_APP').map(({ kind }) => kind)).toEqual(
      Object.keys(messageSamples),
    );
    expect(english.filter(({ channel }) => channel === 'EMAIL')).toHaveLength(
      Object.keys(mailSamples).length + mailedKinds.size,
    );
  });

  it.each(['en', 'de', 'fr'])('has no word missing in %s', (locale) => {
    for (const { kind, channel, title, text, html } of in_(locale)) {
      expect([kind, title, text], channel).not.toContain('');
      expect([kind, title, text, html ?? ''].join(' ')).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/);
    }
  });

  it.each(['de', 'fr'])('has words of its own in %s', (locale) => {
    const own = in_(locale);
    for (const [index, one] of english.entries()) {
      expect(own[index]?.title, `${one.channel} ${one.kind}`).not.toBe(one.title);
      expect(own[index]?.text, `${one.channel} ${one.kind}`).not.toBe(one.text);
    }
  });

  it('says the same as HTML and as plain text, and loads nothing from elsewhere', () => {
    for (const { kind, text, html } of english) {
      if (html === null) continue;
      expect(html, kind).not.toMatch(/<img|<script|<link|url\(/);
      const words = html.replace(/^.*<p class="brand">Agora<\/p>/s, '').replaceAll(/<[^>]+>/g, ' ');
      const [first = ''] = text.split('\n');
      expect(words.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'), kind).toContain(first);
    }
  });
});

it('staff preview one kind by one channel in a language, and nobody else does', async () => {
  await using shop = await startNotification();
  const document = `{ notificationPreviews(kind: "ORDER_SHIPPED", channel: EMAIL, locale: "fr") { kind channel title text html } }`;

  const staff = shop.as({ ...ada, roles: ['SUPPORT'], scopes: ['operations:read'] });
  const { notificationPreviews } = await staff.query(document);

  expect(notificationPreviews).toEqual([
    {
      ...{ kind: 'ORDER_SHIPPED', channel: 'EMAIL', title: 'La commande A-1042 est en route' },
      text: expect.stringContaining('T-7001'),
      html: expect.stringContaining('<html lang="fr">'),
    },
  ]);
});

it('shows every mail in every language on one page', async () => {
  await using shop = await startNotification();

  const answer = await shop.request('/mails');
  const page = await answer.text();

  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  for (const locale of ['en', 'de', 'fr']) expect(page).toContain(`<h2>${locale} · PASSWORD_RESET</h2>`);
});
