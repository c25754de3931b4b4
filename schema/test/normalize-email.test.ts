import { describe, expect, it } from 'vitest';
import { normalizeEmail, readableEmail } from '../text/normalize-email.ts';

const composed = 'jos\u00E9@example.com';

describe('one form of an e-mail address', () => {
  it.each([
    ['josé@example.com', composed],
    ['jose\u0301@example.com', composed],
    ['JOSÉ@EXAMPLE.COM', composed],
    ['u@münchen.example', 'u@xn--mnchen-3ya.example'],
    ['u@XN--MNCHEN-3YA.example', 'u@xn--mnchen-3ya.example'],
    ['u@mu\u0308nchen.example', 'u@xn--mnchen-3ya.example'],
    ['u@straße.example', 'u@xn--strae-oqa.example'],
    ['用户@例え。テスト', '用户@xn--r8jz45g.xn--zckzah'],
    ['u@ｅｘａｍｐｌｅ.com', 'u@example.com'],
    ['ada+shop@example.com', 'ada+shop@example.com'],
    ["o'neill/x=1@example.com", "o'neill/x=1@example.com"],
    ['"ada"@example.com', 'ada@example.com'],
    [String.raw`"a\da"@example.com`, 'ada@example.com'],
    ['"ada love"@example.com', '"ada love"@example.com'],
    ['a.b.c@example.co', 'a.b.c@example.co'],
    ['"a..b"@example.com', '"a..b"@example.com'],
    ["a`!#$%&'*+/=?^_{|}~-b@example.com", "a`!#$%&'*+/=?^_{|}~-b@example.com"],
    [String.raw`"a@b\"c\\d"@example.com`, String.raw`"a@b\"c\\d"@example.com`],
    [`${'é'.repeat(32)}@example.com`, `${'é'.repeat(32)}@example.com`],
  ])('keeps %s as %s', (given, kept) => {
    expect(normalizeEmail(given)).toBe(kept);
    expect(normalizeEmail(kept)).toBe(kept);
    expect(normalizeEmail(readableEmail(kept))).toBe(kept);
  });

  it.each([
    ['', 'ada', '@example.com', 'ada@', 'ada@@example.com', 'a@b@example.com'],
    ['ada@localhost', 'ada@example.com.', 'ada@exa_mple.com', 'ada@-a.com', 'ada@a..com', 'ada@%65x.com'],
    ['ada@1.2', 'ada@127.0.0.1', 'ada@１.２', 'ada@[127.0.0.1]', 'ada@example.com:25'],
    ['a..b@example.com', '.ada@example.com', 'ada.@example.com', '.@example.com'],
    ['ada@example.c', 'ada@example.é.c', 'ada@a.b.c'],
    ['ada@xn--a.com', `ada@${'a'.repeat(64)}.com`],
    ['a da@example.com', 'ada @example.com', 'ada@ example.com', 'ada@exa mple.com', 'a,b@example.com'],
    ['"ada@example.com', 'a"d"a@example.com', '""@example.com'],
    ['ada\r\nBcc: x@example.com', '"a\nb"@example.com', 'ada\u0000@example.com', 'ada\u0085@example.com'],
    ['a\u200Bda@example.com', 'a\u200Dda@example.com', 'a\u2060da@example.com', 'a\u00ADda@example.com'],
    ['ada@exam\u00ADple.com', 'ada@exam\u200Bple.com', 'ada@ex\u3000ample.com'],
    ['a\u202Eda@example.com', 'a\u3164@example.com', 'a\u2800@example.com', '"a\u00A0b"@example.com'],
    ['a\uD800@example.com', `${'a'.repeat(65)}@example.com`, `${'é'.repeat(33)}@example.com`],
    [`${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.com`],
  ])('knows no address in %j and its like', (...given) => {
    expect(given.map(normalizeEmail)).toEqual(given.map(() => undefined));
  });

  it('shows the domain in its own script, and the name as it is', () => {
    expect(readableEmail('josé@xn--mnchen-3ya.example')).toBe('josé@münchen.example');
  });
});
