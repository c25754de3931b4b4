/** Has the browser save a file that is fetched with an access token; resolves to whether that could be done. */
export async function saveFile(path: string, name: string, token: string | undefined): Promise<boolean> {
  if (token === undefined) return false;
  const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
  const content = response?.ok ? await response.blob().catch(() => undefined) : undefined;
  if (!content) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
