/** Words that insult, whoever says them of whom: whole words, in the languages of the shop. */
const insults = new Set(
  (
    'asshole assholes bastard bastards bitch bitches bullshit cunt cunts dickhead fuck fucked fucker fuckers fucking ' +
    'motherfucker motherfuckers nigger niggers retard retards shithead slut sluts twat wanker wankers whore whores ' +
    'arschloch arschlöcher fick ficken fotze hurensohn hure huren missgeburt nutte schlampe wichser'
  ).split(' '),
);

// A scheme or www, a name that ends as many sites do, a mail address, or a number that can be called.
const links =
  /\b(?:https?:\/\/|www\.)\S|\b[\p{L}\d-]+\.(?:com|net|org|info|biz|shop|store|online|site|io|co|ru|cn|de|eu|uk)\b|[\p{L}\d._%+-]+@[\p{L}\d-]+\.\p{L}{2,}|(?:\+|\b00)\d[\d ()./-]{7,}\d/iu;

export function hasInsults(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => insults.has(word));
}

/** Whether it leads readers elsewhere, or says how to reach somebody. */
export function hasLinks(text: string): boolean {
  return links.test(text);
}
