/** A page of the shop. The secret stands behind the #, which browsers send to no server and in no referrer. */
export function storefrontLink(storefrontUrl: string, page: string, token?: string): string {
  const url = new URL(page, storefrontUrl.endsWith('/') ? storefrontUrl : `${storefrontUrl}/`);
  if (token !== undefined) url.hash = `token=${token}`;
  return url.href;
}

/** By which a mailbox stops such mails with one click (RFC 8058): it sends what stands in the link to the shop itself. */
export function oneClickLink(storefrontUrl: string, token: string): string {
  const url = new URL(storefrontLink(storefrontUrl, 'unsubscribe/one-click'));
  url.searchParams.set('token', token);
  return url.href;
}
