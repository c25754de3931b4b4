/** One member of a header such as `accept` or `accept-encoding`. */
export interface Preference {
  /** In lower case. */
  readonly value: string;
  /** Names in lower case, values without their quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  /** From 0, not at all, to 1. */
  readonly quality: number;
}

/** Reads a list of preferences (RFC 9110, 12.4.2) in its own order. Commas within quotes are not foreseen: nothing we look for has them. */
export function readQualityList(header: string): Preference[] {
  return header
    .split(',')
    .map(readPreference)
    .filter(({ value }) => value !== '');
}

function readPreference(member: string): Preference {
  const [value = '', ...rest] = member.split(';').map((part) => part.trim());
  const parameters = new Map(rest.map(readParameter));
  const quality = Number(parameters.get('q') ?? 1);
  return { value: value.toLowerCase(), parameters, quality: quality >= 0 && quality <= 1 ? quality : 1 };
}

function readParameter(parameter: string): [string, string] {
  const equals = parameter.indexOf('=');
  if (equals === -1) return [parameter.toLowerCase(), ''];
  const value = parameter.slice(equals + 1).trim();
  return [parameter.slice(0, equals).trim().toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')];
}
