interface Voice {
  readonly titles: readonly string[];
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

const delighted: Voice = {
  titles: [
    'Exactly what we needed',
    'Would buy it again',
    'Better than the picture',
    'No complaints',
    'A pleasure',
    'Worth every cent',
  ],
  beginnings: [
    'We have had it for some weeks now, and everybody in the office asks where it came from.',
    'Does what it says, and looks good while it does.',
    'I was in doubt at first. I am not any more.',
    'Well made, down to the parts that nobody sees.',
    'The third one that we bought, and as good as the first.',
  ],
  endings: [
    'It came well packed, a day early.',
    'I have ordered another one for home.',
    'For the price there is nothing better.',
    'Nothing to add.',
  ],
};

const pleased: Voice = {
  titles: ['Good, with one wish', 'Solid', 'Does its work', 'Good value', 'Happy with it'],
  beginnings: [
    'Good quality for what it costs.',
    'It is a little larger than I had thought, but it fits.',
    'Easy to set up, and it has worked every day since.',
    'My colleagues like it, and I do too.',
    'Not the last word in elegance, but it does all it should.',
  ],
  endings: [
    'The instructions could be clearer.',
    'One star less for the packing: far too much of it.',
    'I would like it in another colour.',
    'We will see how it holds.',
  ],
};

const undecided: Voice = {
  titles: ['It is all right', 'Neither good nor bad', 'Expected a little more', 'For now and then'],
  beginnings: [
    'It works, though it feels lighter than it looks.',
    'Fine for a guest room, less so for every day.',
    'As described, no more than that.',
    'Half of the office likes it, the other half does not.',
  ],
  endings: ['I will keep it.', 'The next one will be a better one.', 'For the price one cannot say much.'],
};

const disappointed: Voice = {
  titles: ['Not for us', 'Sent it back', 'Looks better than it is', 'Did not last'],
  beginnings: [
    'After two weeks it began to wobble.',
    'The colour is not the one of the picture.',
    'It came with a scratch, and a part was missing.',
    'Far too small for what we wanted it for.',
  ],
  endings: ['The shop took it back without a word, at least.', 'I would not buy it again.', 'A pity.'],
};

const voices: Readonly<Record<number, Voice>> = { 5: delighted, 4: pleased, 3: undecided };

/** What somebody in the demo shop wrote who gave so many stars; the same for the same seed. */
export function reviewText(rating: number, seed: number): { readonly title: string; readonly body: string } {
  const { titles, beginnings, endings } = voices[rating] ?? disappointed;
  const body = [pick(beginnings, seed), (seed >> 4) % 3 === 0 ? '' : pick(endings, seed >> 8)];
  return { title: pick(titles, seed >> 12), body: body.join(' ').trim() };
}

function pick(texts: readonly string[], seed: number): string {
  return texts[seed % texts.length] ?? '';
}
