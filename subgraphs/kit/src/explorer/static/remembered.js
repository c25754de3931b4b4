/**
 * What operations brought and the next ones need, so that nobody has to copy ids from one tab to another. A variable that
 * is `"$cartId"` takes the id that was seen last; `"$new"` is a new UUID.
 */
const seen = {};

export function remember(data) {
  for (const result of Object.values(data ?? {})) {
    for (const name of ['cart', 'address', 'paymentMethod', 'order']) {
      if (result?.[name]?.id) seen[`${name}Id`] = result[name].id;
    }
    const variant = result?.nodes?.[0]?.variants?.[0];
    if (variant?.id) seen.variantId = variant.id;
    const option = result?.cart?.shippingOptions?.[0];
    if (option) seen.shippingCode = option.code;
  }
}

/** The value with its placeholders filled in, as far as anything was seen for them. */
export function filledIn(value) {
  if (value === '$new') return crypto.randomUUID();
  if (typeof value === 'string' && value.startsWith('$')) return seen[value.slice(1)] ?? value;
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledIn(inner)]));
}
