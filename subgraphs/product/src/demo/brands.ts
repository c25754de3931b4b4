import { v5 as uuidv5 } from 'uuid';
import type { Brand } from '../domain/catalogue/brand.ts';
import { slugOf } from '../domain/catalogue/slug.ts';

const namespace = '0d9a9c76-3f0a-5d57-8f3c-6a8a3f1f0b11';

/** Makers that names of products of the data set begin with, longer names before those that they begin with. */
const makers =
  "Xerox,Avery,Newell,Eldon,GBC,Global,Logitech,Acco,Fellowes,Hon,Wilson Jones,Belkin,Acme,Panasonic,Cisco,Boston,Bush,DAX,Tenex,Office Star,O'Sullivan,Advantus,Plantronics,Howard Miller,Maxell,Imation,Memorex,Safco,Bevis,Kensington,Ibico,Tennsco,Sauder,Executive Impressions,Hoover,Canon,Samsung,AT&T,Holmes,Sanford,GE,Eureka,Cardinal,Southworth,SanDisk,Deflect-o,OIC,Dixon,Adams,Sony,Hewlett-Packard,Polycom,Master Caster,Seth Thomas,3M,Chromcraft,Anker,Okidata,Luxo,Nu-Dell,Electrix,Honeywell,BIC,Binney & Smith,Ampad,TOPS,HP,Microsoft,Verbatim,Lexmark,Motorola,Atlantic Metals,Novimex,Tensor,C-Line,Bretford,Hunt,Rogers,Prang,Storex,Rediform,Fiskars,Kingston,KeyTronic,Apple,Avaya,Jabra,LG,Nortel,OtterBox,RCA".split(
    ',',
  );

/** The brands of the demo shop. */
export const demoBrands: readonly Brand[] = makers.map((name) => ({
  id: uuidv5(name, namespace),
  slug: slugOf(name),
  name,
  description: '',
  version: 1,
}));

/** The brand that the title of a product begins with. */
export function brandOf(title: string): Brand | undefined {
  return demoBrands.find(({ name }) => title.toLowerCase().startsWith(`${name.toLowerCase()} `));
}
