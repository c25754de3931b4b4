import { domainToASCII, domainToUnicode } from 'node:url';

/** RFC 5321, 4.5.3.1, in octets. */
const longestName = 64;
const longestEmail = 254;

// RFC 5321, 4.1.2: atoms with a dot between any two; with the letters of all scripts that RFC 6531 adds.
const atom = String.raw`[a-z0-9!#$%&'*+/=?^_\x60{|}~\u0080-\u{10FFFF}\-]+`;
const bareName = new RegExp(String.raw`^${atom}(?:\.${atom})*$`, 'u');
const quotedName = /^"((?:[^"\\]|\\.)+)"$/su;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const foreignToDomains = /[^a-z0-9.\u0080-\u{10FFFF}-]/u;
// Control, unassigned and zero-width characters, blanks other than the plain space, and the braille pattern that is blank.
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Z}/u;

/**
 * The one form in which an e-mail address is kept, compared and written to: in lower case, composed (NFC), its name without
 * needless quotes, its domain in ASCII (IDNA). `undefined` for what is no address.
 */
export function normalizeEmail(given: string): string | undefined {
  // No form of an address is longer than this; nothing below is done to more.
  if (given.length > 8 * longestEmail) return undefined;
  const email = given.trim().normalize('NFC').toLowerCase().normalize('NFC');
  const at = email.lastIndexOf('@');
  if (at < 1 || unseen.test(email)) return undefined;
  const name = plainName(email.slice(0, at));
  const domain = asciiDomain(email.slice(at + 1));
  if (name === undefined || domain === undefined || Buffer.byteLength(name) > longestName) return undefined;
  const normal = `${name}@${domain}`;
  return Buffer.byteLength(normal) <= longestEmail ? normal : undefined;
}

/** A normalised address as people write it: its domain in its own script. */
export function readableEmail(email: string): string {
  const at = email.lastIndexOf('@') + 1;
  return email.slice(0, at) + domainToUnicode(email.slice(at));
}

/** Quotes that a name does not need say nothing (RFC 5321, 4.1.2). */
function plainName(name: string): string | undefined {
  if (bareName.test(name)) return name;
  const quoted = quotedName.exec(name)?.[1]?.replaceAll(/\\(.)/gu, '$1');
  if (quoted === undefined) return undefined;
  return bareName.test(quoted) ? quoted : `"${quoted.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function asciiDomain(domain: string): string | undefined {
  if (foreignToDomains.test(domain)) return undefined;
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  const isDomain = labels.length > 1 && labels.every((part) => label.test(part) && isDecodable(part));
  const top = labels.at(-1) ?? '';
  // Digits alone make it an IP address (RFC 3696, 2), and no top-level domain has one letter.
  return isDomain && top.length > 1 && !/^\d+$/.test(top) ? ascii : undefined;
}

function isDecodable(part: string): boolean {
  return !part.startsWith('xn--') || !domainToUnicode(part).startsWith('xn--');
}
