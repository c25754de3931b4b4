/** Whether a warehouse can call something that. */
export function isSku(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}
