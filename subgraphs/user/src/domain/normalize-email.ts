// The address forms that browsers accept (HTML Living Standard, 4.10.5.1.5), with a domain that has a dot in it.
const local = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The one form in which an e-mail address is kept and compared; `undefined` for what is none. */
export function normalizeEmail(given: string): string | undefined {
  const email = given.trim().toLowerCase();
  if (email.length > 254) return undefined;
  const [name = '', domain = '', ...rest] = email.split('@');
  const labels = domain.split('.');
  const isEmail =
    rest.length === 0 && local.test(name) && labels.length > 1 && labels.every((part) => label.test(part));
  return isEmail ? email : undefined;
}
