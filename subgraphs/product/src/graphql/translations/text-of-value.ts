import type { Context } from '../../context.ts';
import type { Attribute } from '../../domain/catalogue/attribute.ts';
import { keys } from '../../domain/translations/source-texts.ts';
import { readTranslated } from './read-translated.ts';

interface Said {
  readonly attribute: Attribute;
  readonly value: string;
  /** Of which product it is said; a text has no translation without one. */
  readonly productId?: string;
}

/** What is said by an attribute, in a language: a choice as the attribute translates it, a text as its product does. */
export async function textOfValue(
  context: Context,
  { attribute, value, productId }: Said,
  language: string | null | undefined,
): Promise<string> {
  if (attribute.type === 'CHOICE') {
    return (await readTranslated(context, 'ATTRIBUTE', attribute.id, language)).text(keys.choice(value), value);
  }
  if (productId === undefined) return value;
  return (await readTranslated(context, 'PRODUCT', productId, language)).text(keys.attribute(attribute.code), value);
}
