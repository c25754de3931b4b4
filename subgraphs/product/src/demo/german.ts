import type { Attribute } from '../domain/catalogue/attribute.ts';
import { keys } from '../domain/translations/source-texts.ts';

const said = (name: string, description: string) => ({ name, description });

/** The categories of the demo shop in German, by their slugs. */
export const germanCategories: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  furniture: said('Möbel', 'Alles zum Sitzen, zum Arbeiten und für Bücher.'),
  'office-supplies': said(
    'Bürobedarf',
    'Was ein Büro verbraucht, vom Papier bis zum Etikett, und was es in Ordnung hält.',
  ),
  technology: said('Technik', 'Telefone, Drucker, Kopierer, und was daran angeschlossen wird.'),
  accessories: said('Zubehör', 'Tastaturen, Mäuse, Speicher und Kopfhörer für den Rechner, der schon da ist.'),
  appliances: said('Haushaltsgeräte', 'Maschinen für Küche und Boden, und Steckdosen, die schützen, was daran hängt.'),
  art: said('Schreibwaren', 'Stifte, Marker und Kreide, und Spitzer für alles, was einen braucht.'),
  binders: said('Ordner', 'Ringordner, Deckel, Register, und Maschinen, die einen Bericht binden.'),
  bookcases: said('Bücherregale', 'Regale mit und ohne Türen, aus Holz und aus Stahl.'),
  chairs: said('Stühle', 'Stühle für Schreibtisch, Gäste und Besprechung, viele in mehreren Farben.'),
  copiers: said('Kopierer', 'Kopierer für den Schreibtisch und für die Etage.'),
  envelopes: said('Umschläge', 'Umschläge und Versandtaschen in allen Größen, manche gepolstert.'),
  fasteners: said('Klammern', 'Büroklammern, Heftklammern, Nadeln und Gummibänder.'),
  furnishings: said('Einrichtung', 'Lampen, Uhren, Rahmen, Matten, und was sonst ein Zimmer zum Büro macht.'),
  labels: said('Etiketten', 'Etiketten für Ordner, Adressen und Namen, auf Bogen und auf Rollen.'),
  machines: said('Bürogeräte', 'Drucker, Scanner, Rechner und Aktenvernichter.'),
  paper: said('Papier', 'Papier für Kopierer und Drucker, Blöcke, Formulare und Notizbücher.'),
  phones: said('Telefone', 'Telefone für Schreibtisch und Tasche, Konferenztelefone, und Hüllen.'),
  storage: said('Aufbewahrung', 'Kisten, Hängemappen, Wagen und Schränke.'),
  supplies: said('Werkzeug', 'Scheren, Brieföffner, Schneider und anderes Werkzeug für den Schreibtisch.'),
  tables: said('Tische', 'Tische für Besprechungen, für Rechner, und für die Ecke am Sofa.'),
};

const names: Readonly<Record<string, string>> = {
  colour: 'Farbe',
  material: 'Material',
  'pack-size': 'Packungsgröße',
  format: 'Papierformat',
  capacity: 'Speicherplatz',
  wireless: 'Drahtlos',
};

const choices: Readonly<Record<string, string>> = {
  Black: 'Schwarz',
  Blue: 'Blau',
  Brown: 'Braun',
  Cherry: 'Kirsche',
  Clear: 'Durchsichtig',
  Gray: 'Grau',
  Green: 'Grün',
  Oak: 'Eiche',
  Red: 'Rot',
  Silver: 'Silber',
  White: 'Weiß',
  Yellow: 'Gelb',
  Fabric: 'Stoff',
  Glass: 'Glas',
  Leather: 'Leder',
  Metal: 'Metall',
  Paper: 'Papier',
  Plastic: 'Kunststoff',
  Wood: 'Holz',
};

/** An attribute of the demo shop in German, by the keys of its texts. */
export function germanAttribute(attribute: Attribute): Readonly<Record<string, string>> {
  const name = names[attribute.code] ?? '';
  const said = attribute.choices.flatMap<[string, string]>((choice) => {
    const text = choices[choice];
    return text === undefined ? [] : [[keys.choice(choice), text]];
  });
  return { name, ...(attribute.unit === 'pieces' && { unit: 'Stück' }), ...Object.fromEntries(said) };
}
