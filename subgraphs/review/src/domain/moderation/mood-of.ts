const good = words(
  'excellent great perfect love loved loves wonderful fantastic amazing superb brilliant best happy recommend ' +
    'ausgezeichnet toll perfekt liebe wunderbar großartig fantastisch super zufrieden empfehle empfehlenswert',
);
const bad = words(
  'terrible awful horrible worst useless broken broke disappointed disappointing waste refund junk faulty defective ' +
    'schrecklich furchtbar schlecht nutzlos kaputt enttäuscht enttäuschend defekt schrott mangelhaft miserabel',
);
const turning = words("not no never isn't wasn't don't doesn't didn't cannot can't without nicht kein keine nie ohne");

/** How many words of a text praise, and how many complain; one behind a "not" counts for neither. */
export function moodOf(text: string): { readonly praise: number; readonly complaints: number } {
  const found =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  let praise = 0;
  let complaints = 0;
  for (const [index, word] of found.entries()) {
    if (found.slice(Math.max(0, index - 3), index).some((before) => turning.has(before))) continue;
    if (good.has(word)) praise += 1;
    if (bad.has(word)) complaints += 1;
  }
  return { praise, complaints };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
