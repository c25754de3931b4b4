import type { ProductOption } from '../products/product-options.ts';
import type { ProductRecord } from './product-record.ts';

/** The options that a product has by a record, with the values that it had and those of the record behind them. */
export function optionsOf({ options: named, variants }: ProductRecord, before: readonly ProductOption[]) {
  const said = variants.flatMap(({ options = [] }) => options);
  const names = named ?? [...new Map([...before, ...said].map(({ name }) => [folded(name), name])).values()];
  return names.map((name): ProductOption => {
    const had = before.find((one) => folded(one.name) === folded(name))?.values ?? [];
    const added = said.filter((one) => folded(one.name) === folded(name)).map(({ value }) => value);
    const values = new Map<string, string>();
    for (const value of [...had, ...added]) if (!values.has(folded(value))) values.set(folded(value), value);
    return { name, values: [...values.values()] };
  });
}

export function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
