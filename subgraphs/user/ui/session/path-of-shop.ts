/** A path of this shop, never the address of another; browsers read `/\\` as `//`. */
export function pathOfShop(given: string | null): string | undefined {
  if (!given?.startsWith('/') || !URL.canParse(given, location.origin)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, location.origin);
  return origin === location.origin ? pathname + search + hash : undefined;
}
