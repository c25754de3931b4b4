type WithoutNulls<Input> = { readonly [Field in keyof Input]: Exclude<Input[Field], null> };

/** An input of which null says no more than leaving a field out: that it stays as it is. */
export function withoutNulls<Input extends object>(input: Input): WithoutNulls<Input> {
  const given = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as WithoutNulls<Input>;
}
