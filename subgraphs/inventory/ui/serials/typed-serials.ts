/** What was typed into the `SerialsField` of this name, one number on each line; nothing where it was left empty. */
export function typedSerials(typed: FormData, name: string): string[] | undefined {
  const value = typed.get(`${name} serials`);
  if (typeof value !== 'string') return undefined;
  const numbers = value.split('\n').map((line) => line.trim());
  const serials = numbers.filter((number) => number !== '');
  return serials.length === 0 ? undefined : serials;
}
