/** Under which names a new service and its first entity go, by the placeholder that stands for each in the template. */
export type Names = Readonly<Record<string, string>>;

/** @throws Error for what is no name of a service, or one that is taken. */
export function namesOf(
  name: string,
  { plural = pluralOf(name), taken }: { plural?: string; taken: readonly string[] },
): Names {
  if (!/^[a-z]{3,20}$/.test(name)) throw new Error(`"${name}" is no name of a service: 3 to 20 letters from a to z`);
  if (taken.includes(name)) throw new Error(`there is a service or a folder ${name} already`);
  if (!/^[a-z]{3,25}$/.test(plural) || plural === name)
    throw new Error(`"${plural}" is no plural of ${name}: say --plural`);
  return {
    __name__: name,
    __names__: plural,
    __Name__: capitalised(name),
    __NAME__: name.toUpperCase(),
    __NAMES__: plural.toUpperCase(),
  };
}

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
