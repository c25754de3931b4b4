import { v5 as uuidv5 } from 'uuid';
import type { Attribute, AttributeType, AttributeValues } from '../domain/catalogue/attribute.ts';

const namespace = '1c0b9be6-6f1d-5a43-9f0f-0e2f7f3d5c22';

/** Each colour and material with the words that names of products have for it. */
const colours = {
  Black: 'black',
  Blue: 'blue|navy',
  Brown: 'brown|tan|beige|walnut',
  Cherry: 'cherry|cherrywood|mahogany',
  Clear: 'clear|crystal',
  Gray: 'gray|grey|charcoal|pewter|slate|granite',
  Green: 'green',
  Oak: 'oak|maple|teak|pine',
  Red: 'red|plum|pink|burgundy',
  Silver: 'silver|chrome|aluminum',
  White: 'white|ivory|pearl|cream',
  Yellow: 'yellow|gold|goldtone|manila|canary',
};
const materials = {
  Fabric: 'fabric|cotton|cloth',
  Glass: 'glass',
  Leather: 'leather|leatherette',
  Metal: 'metal|steel|aluminum|chrome|wire|iron',
  Paper: 'paper|pressboard|cardboard|kraft',
  Plastic: 'plastic|poly|vinyl|acrylic|melamine',
  Wood: 'wood|oak|cherry|maple|walnut|pine|teak|cherrywood',
};

const made = (code: string, name: string, type: AttributeType, more: Partial<Attribute> = {}): Attribute => ({
  id: uuidv5(code, namespace),
  code,
  name,
  type,
  unit: null,
  choices: [],
  isFilterable: true,
  categoryId: null,
  version: 1,
  ...more,
});

/** What is said of the products of the demo shop. */
export const demoAttributes = (technologyId: string): readonly Attribute[] => [
  made('colour', 'Colour', 'CHOICE', { choices: Object.keys(colours) }),
  made('material', 'Material', 'CHOICE', { choices: Object.keys(materials) }),
  made('pack-size', 'Pack size', 'NUMBER', { unit: 'pieces' }),
  made('format', 'Paper format', 'TEXT', { isFilterable: false }),
  made('capacity', 'Storage capacity', 'NUMBER', { unit: 'GB', categoryId: technologyId }),
  made('wireless', 'Wireless', 'BOOLEAN', { categoryId: technologyId }),
];

/** What the title of a product says of it. */
export function attributesOf(title: string, isTechnology: boolean): AttributeValues {
  const values: Record<string, string | number | boolean | undefined> = {
    format: /\b(8[ .-]?1\/2"? ?x ?11|8\.5"? ?x ?11|11"? ?x ?17|letter size|legal size|a4)\b/i.exec(title)?.[0],
    colour: firstOf(colours, title),
    capacity: isTechnology ? numberIn(/\b(\d+) ?GB\b/i, title) : undefined,
    material: firstOf(materials, title),
    wireless: isTechnology && /wireless|bluetooth|cordless/i.test(title) ? true : undefined,
    'pack-size':
      numberIn(/\bpack of (\d+)/i, title) ??
      numberIn(/\b(\d+)(?: [a-z]+)*(?:\/| per )(?:pack|pk|box|pkg|roll|carton)\b/i, title),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])),
  );
}

function firstOf(kinds: Readonly<Record<string, string>>, title: string): string | undefined {
  return Object.keys(kinds).find((kind) => new RegExp(String.raw`\b(?:${kinds[kind] ?? ''})\b`, 'i').test(title));
}

function numberIn(form: RegExp, title: string): number | undefined {
  const found = form.exec(title)?.[1];
  return found === undefined ? undefined : Number(found);
}
