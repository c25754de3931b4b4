import {
  reviewAppealDecided,
  reviewAppealed,
  reviewHeld,
  reviewPosted,
  reviewPublished,
  reviewRatingChanged,
  reviewRejected,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { holdByRules } from '../src/domain/moderation/hold-by-rules.ts';
import { languageOf } from '../src/domain/moderation/language-of.ts';
import { APPEAL, EDIT, MODERATE, POST, REVIEW } from './operations.ts';
import { aReview, ada, bob, chair, moderator, startReview, trusted } from './start-review.ts';

const eve = { id: '018f0000-0000-7000-8000-00000000e0e0' };
const vendorId = '018f0000-0000-7000-8000-0000000e4d04';
const spam = { productId: chair, rating: 5, title: 'Look', body: 'Half the price at https://cheap.example' };

async function startWithChair() {
  const shop = await startReview();
  await shop.given(({ products }) => products.publish({ productId: chair, title: 'Chair', slug: 'chair', vendorId }));
  return shop;
}

const queue = `query ($where: ReviewWhere) { reviews(where: $where) { nodes { id } } }`;

describe('rules', () => {
  const held = (text: { rating: number; title: string; body: string }, facts: object = {}) =>
    holdByRules(text, languageOf(`${text.title}\n${text.body}`), { ...trusted, ...facts }).map(({ rule }) => rule);
  const plain = { rating: 4, title: 'A good chair', body: 'It is good and I would buy it again for the office.' };

  it.each([
    ['nothing', plain, {}, []],
    ['words that insult', { ...plain, body: 'The seller is an Asshole.' }, {}, ['WORDS']],
    ['no word that has another in it', { ...plain, title: 'Assessment of a cocktail shaker' }, {}, []],
    ['a link', { ...plain, body: 'See http://example.com' }, {}, ['LINKS']],
    ['a site without its scheme', { ...plain, body: 'Cheaper on mychairs.shop today' }, {}, ['LINKS']],
    ['a mail address', { ...plain, body: 'Write to me@chairs.example' }, {}, ['LINKS']],
    ['a telephone number', { ...plain, body: 'Call +49 170 1234567 now' }, {}, ['LINKS']],
    ['no numbers of other things', { ...plain, body: 'I have had it since 2024 and it is 120 cm high.' }, {}, []],
    ['a language of few', { ...plain, title: 'Хороший стул', body: 'Очень удобно сидеть.' }, {}, ['LANGUAGE']],
    [
      'praise with one star',
      { ...plain, rating: 1, body: 'Excellent, the best chair, I love it.' },
      {},
      ['RATING_AGAINST_TEXT'],
    ],
    [
      'complaints with five stars',
      { ...plain, rating: 5, title: 'Broken', body: 'It is junk and useless.' },
      {},
      ['RATING_AGAINST_TEXT'],
    ],
    ['no praise that is turned', { ...plain, rating: 1, body: 'Not great and not the best chair for us.' }, {}, []],
    [
      'many by a new author',
      plain,
      { isVerifiedPurchase: false, isKnownAuthor: false, otherReviews: 2 },
      ['NEW_AUTHOR'],
    ],
    ['none of a buyer for that', plain, { isKnownAuthor: false, otherReviews: 2 }, []],
    ['many by one author', plain, { byAuthorLately: 10 }, ['AUTHOR_BURST']],
    ['many of one product', plain, { isVerifiedPurchase: false, ofProductLately: 20 }, ['PRODUCT_BURST']],
    ['none of a buyer for that either', plain, { ofProductLately: 20 }, []],
  ] as const)('hold for %s', (_, text, facts, rules) => {
    expect(held(text, facts)).toEqual(rules);
  });

  it.each([
    ['This is a chair for the office and it is good', 'en'],
    ['Der Stuhl ist sehr gut und auch nicht teuer', 'de'],
    ['La chaise est très bien et je suis content pour le prix', 'fr'],
    ['La silla es muy buena y no es para el precio', 'es'],
    ['这把椅子非常好', 'und-Hani'],
    ['OK', null],
  ])('tell the language of %j', (text, tag) => {
    expect(languageOf(text)).toBe(tag);
  });

  it('see what an author and others wrote lately', async () => {
    await using shop = await startWithChair();
    const now = new Date('2026-03-01T12:00:00Z');
    const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    await shop.given(async ({ reviews }) => {
      await reviews.save(aReview({ id: uuidv7(), productId: uuidv7(), postedAt: minutesAgo(5) }));
      await reviews.save(aReview({ id: uuidv7(), productId: uuidv7(), postedAt: minutesAgo(2_000) }));
      await reviews.save(aReview({ id: uuidv7(), authorId: bob.id, postedAt: minutesAgo(3) }));
      await reviews.save(aReview({ id: uuidv7(), authorId: eve.id, postedAt: minutesAgo(300) }));
    });
    const factsOf = (authorId: string) =>
      shop.given(({ reviews }) => reviews.writingFacts({ authorId, productId: chair }, now));

    expect(await factsOf(ada.id)).toEqual({
      isVerifiedPurchase: false,
      isKnownAuthor: true,
      otherReviews: 2,
      byAuthorLately: 1,
      ofProductLately: 1,
    });
    expect(await factsOf(eve.id)).toMatchObject({ isKnownAuthor: false, otherReviews: 1, byAuthorLately: 0 });
    expect(await factsOf(uuidv7())).toMatchObject({ isKnownAuthor: false, otherReviews: 0, byAuthorLately: 0 });
  });
});

describe('a review that a rule holds', () => {
  it('is not published nor counted, and tells its author why', async () => {
    await using shop = await startWithChair();

    const { reviewPost } = await shop.as(ada).mutate(POST, { input: spam });

    const { id } = reviewPost.review;
    const why = [{ rule: 'LINKS', explanation: 'It has a link, an address or a telephone number.' }];
    expect(reviewPost.review).toMatchObject({ status: 'HELD', holds: why });
    expect((await shop.guest.query(REVIEW, { id })).review).toBeNull();
    expect((await shop.as(ada).query(REVIEW, { id })).review).toMatchObject({ holds: why });
    expect(await shop.emitted(reviewPosted)).toHaveLength(1);
    expect(await shop.emitted(reviewHeld)).toMatchObject([
      { reviewId: id, productTitle: 'Chair', productSlug: 'chair', vendorId, reasons: why },
    ]);
    expect(await shop.emitted(reviewPublished)).toEqual([]);
    expect(await shop.emitted(reviewRatingChanged)).toEqual([]);
  });

  it('waits in the queue of moderators, and is published or rejected there', async () => {
    await using shop = await startWithChair();
    const { id } = (await shop.as(ada).mutate(POST, { input: spam })).reviewPost.review;
    const waiting = { where: { needsModerator: true } };
    expect((await shop.as(moderator).query(queue, waiting)).reviews.nodes).toEqual([{ id }]);

    const undecided = { input: { reviewId: id, status: 'HELD' } };
    const { reviewModerate: refused } = await shop.as(moderator).mutate(MODERATE, undecided);
    const { reviewModerate } = await shop
      .as(moderator)
      .mutate(MODERATE, { input: { reviewId: id, status: 'PUBLISHED' } });

    expect(refused.userErrors).toEqual([{ code: 'STATUS_NOT_DECIDED', field: ['input', 'status'] }]);
    expect(reviewModerate.review).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect((await shop.as(moderator).query(queue, waiting)).reviews.nodes).toEqual([]);
    expect(await shop.emitted(reviewRatingChanged)).toMatchObject([{ histogram: [0, 0, 0, 0, 1] }]);
    expect((await shop.guest.query(REVIEW, { id })).review).toMatchObject({ title: 'Look', holds: null });
  });
});

describe('a rejection', () => {
  it.each([
    [{ reviewId: uuidv7(), status: 'REJECTED', reason: 'No.' }, 'REVIEW_NOT_FOUND', 'reviewId'],
    [{ status: 'REJECTED' }, 'REASON_REQUIRED', 'reason'],
    [{ status: 'REJECTED', reason: 'x'.repeat(1_001) }, 'INVALID_TEXT', 'reason'],
    [{ status: 'REJECTED', reason: 'No.', expectedVersion: 9 }, 'VERSION_CONFLICT', 'expectedVersion'],
  ])('of %o is refused with %s', async (input, code, field) => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id })));

    const { reviewModerate } = await shop.as(moderator).mutate(MODERATE, { input: { reviewId: id, ...input } });

    expect(reviewModerate).toEqual({ review: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('says why to the author, who may ask for another look once', async () => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(async ({ reviews }) => {
      await reviews.save(aReview({ id }));
      await reviews.lockRatings(chair);
      await reviews.saveRatings(chair, [0, 0, 0, 0, 1]);
    });
    const appeal = (text = 'It is all true.', viewer = ada) =>
      shop.as(viewer).mutate(APPEAL, { input: { reviewId: id, text } });
    const codeOf = (answer: { reviewAppeal: { userErrors: { code: string }[] } }) =>
      answer.reviewAppeal.userErrors[0]?.code;
    const reject = (reason: string) =>
      shop.as(moderator).mutate(MODERATE, { input: { reviewId: id, status: 'REJECTED', reason } });

    expect(codeOf(await appeal())).toBe('NOT_REJECTED');
    await reject('An advertisement.');
    expect((await shop.as(ada).query(REVIEW, { id })).review).toMatchObject({ rejectionReason: 'An advertisement.' });
    expect(codeOf(await appeal(' '))).toBe('INVALID_TEXT');
    expect(codeOf(await appeal('Not mine.', bob))).toBe('REVIEW_NOT_FOUND');
    expect((await appeal()).reviewAppeal.review.appeal).toEqual({
      text: 'It is all true.',
      decidedAt: null,
      isGranted: null,
    });
    expect(codeOf(await appeal())).toBe('ALREADY_APPEALED');
    expect((await shop.as(moderator).query(queue, { where: { isAppealed: true } })).reviews.nodes).toEqual([{ id }]);

    const { reviewModerate } = await reject('It still is one.');

    expect(reviewModerate.review).toMatchObject({
      status: 'REJECTED',
      rejectionReason: 'It still is one.',
      appeal: { isGranted: false },
    });
    expect(codeOf(await appeal())).toBe('ALREADY_APPEALED');
    expect(await shop.emitted(reviewRejected)).toHaveLength(1);
    expect(await shop.emitted(reviewAppealed)).toMatchObject([{ reviewId: id, productTitle: 'Chair' }]);
    expect(await shop.emitted(reviewAppealDecided)).toMatchObject([{ isGranted: false, reason: 'It still is one.' }]);
    expect((await shop.as(moderator).query(queue, { where: { needsModerator: true } })).reviews.nodes).toEqual([]);
  });

  it('ends with an appeal that is granted', async () => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id, status: 'REJECTED', rejectionReason: 'No.' })));
    await shop.as(ada).mutate(APPEAL, { input: { reviewId: id, text: 'It is all true.' } });

    const { reviewModerate } = await shop
      .as(moderator)
      .mutate(MODERATE, { input: { reviewId: id, status: 'PUBLISHED' } });

    expect(reviewModerate.review).toMatchObject({
      status: 'PUBLISHED',
      rejectionReason: null,
      appeal: { isGranted: true },
    });
    expect(await shop.emitted(reviewAppealDecided)).toMatchObject([{ isGranted: true }]);
    expect(await shop.emitted(reviewPublished)).toHaveLength(1);
  });

  it('is not undone by an edit: a moderator looks at that', async () => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id, status: 'REJECTED', rejectionReason: 'No.' })));
    const edit = async (body: string) =>
      (await shop.as(ada).mutate(EDIT, { input: { reviewId: id, body } })).reviewEdit.review;

    expect(await edit('Better now.')).toMatchObject({ status: 'HELD', holds: [{ rule: 'EDITED_AFTER_REJECTION' }] });
    expect(await edit('Still better.')).toMatchObject({ status: 'HELD', holds: [{ rule: 'EDITED_AFTER_REJECTION' }] });
    expect(await shop.emitted(reviewRatingChanged)).toEqual([]);
  });
});
