/** A page of the shop. The secret stands behind the #, which browsers send to no server and in no referrer. */
export function storefrontLink(storefrontUrl: string, page: string, token?: string): string {
  const url = new URL(page, storefrontUrl.endsWith('/') ? storefrontUrl : `${storefrontUrl}/`);
  if (token !== undefined) url.hash = `token=${token}`;
  return url.href;
}
