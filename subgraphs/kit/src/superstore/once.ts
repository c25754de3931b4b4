/** Makes a value at its first use and keeps it: who never asks for the data set never reads it. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
