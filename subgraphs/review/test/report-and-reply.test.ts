import { productPublished, productUpdated, reviewReplied, reviewReported } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { MODERATE, REPLY, REPORT } from './operations.ts';
import { aReview, ada, bob, chair, moderator, startReview } from './start-review.ts';

const eve = { id: '018f0000-0000-7000-8000-00000000e0e0' };
const vendorId = '018f0000-0000-7000-8000-0000000e4d04';
const seller = { id: uuidv7(), roles: ['VENDOR'], scopes: ['product:write'], vendorId };
const rival = { ...seller, id: uuidv7(), vendorId: uuidv7() };

async function startWithChair() {
  const shop = await startReview();
  await shop.given(({ products }) => products.publish({ productId: chair, title: 'Chair', slug: 'chair', vendorId }));
  return shop;
}

describe('a report', () => {
  it('is made once by each, and waits until a moderator has looked', async () => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id })));
    const report = async (viewer: { id: string }, given: object = {}) =>
      (await shop.as(viewer).mutate(REPORT, { input: { reviewId: id, reason: 'SPAM', ...given } })).reviewReport;

    expect((await report(bob, { comment: 'He sells them.' })).userErrors).toEqual([]);
    expect((await report(eve)).userErrors).toEqual([]);
    expect((await report(bob)).userErrors).toEqual([{ code: 'ALREADY_REPORTED', field: ['input', 'reviewId'] }]);
    expect((await report(ada)).userErrors).toEqual([{ code: 'OWN_REVIEW', field: ['input', 'reviewId'] }]);
    expect((await report({ id: uuidv7() }, { comment: 'x'.repeat(1_001) })).userErrors).toEqual([
      { code: 'INVALID_TEXT', field: ['input', 'comment'] },
    ]);
    expect((await report(bob, { reviewId: uuidv7() })).userErrors).toMatchObject([{ code: 'REVIEW_NOT_FOUND' }]);
    expect((await shop.emitted(reviewReported)).map(({ openReports }) => openReports)).toEqual([1, 2]);
    const REPORTS = `query { reviews(where: { isReported: true }) { nodes { openReportCount reports { reason comment } } } }`;
    const { reviews } = await shop.as(moderator).query(REPORTS);
    expect(reviews.nodes).toEqual([
      {
        openReportCount: 2,
        reports: [
          { reason: 'SPAM', comment: null },
          { reason: 'SPAM', comment: 'He sells them.' },
        ],
      },
    ]);

    const { reviewModerate } = await shop
      .as(moderator)
      .mutate(MODERATE, { input: { reviewId: id, status: 'PUBLISHED' } });

    expect(reviewModerate.review).toMatchObject({ status: 'PUBLISHED', version: 1, openReportCount: 0 });
    expect((await shop.as(moderator).query(REPORTS)).reviews.nodes).toEqual([]);
  });
});

describe('a reply', () => {
  it('is that of the vendor of the product, or of the shop, and is told', async () => {
    await using shop = await startWithChair();
    const id = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id })));
    const reply = async (viewer: typeof seller | typeof moderator, given: object) =>
      (await shop.as(viewer).mutate(REPLY, { input: { reviewId: id, ...given } })).reviewReply;

    expect(await reply(seller, { text: 'Thank you.' })).toMatchObject({
      review: { reply: { text: 'Thank you.', from: 'VENDOR' } },
    });
    expect(await reply(rival, { text: 'Buy ours.' })).toMatchObject({
      review: null,
      userErrors: [{ code: 'NOT_YOUR_PRODUCT' }],
    });
    expect(await reply(seller, { text: ' ' })).toMatchObject({ userErrors: [{ code: 'INVALID_TEXT' }] });
    await reply(seller, { text: 'Thank you.' });
    expect(await shop.emitted(reviewReplied)).toMatchObject([{ reviewId: id, authorId: ada.id, productSlug: 'chair' }]);
    expect(await reply(moderator, { text: 'We thank you, too.' })).toMatchObject({
      review: { reply: { text: 'We thank you, too.', from: 'SHOP' } },
    });
    expect(await reply(seller, {})).toMatchObject({ review: { reply: null } });
    expect((await shop.as(ada).execute(REPLY, { input: { reviewId: id, text: 'Mine.' } })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is given to what its vendor finds in a list of their own', async () => {
    await using shop = await startReview();
    const [stool, table] = [uuidv7(), uuidv7()];
    const told = { slug: 'x', title: 'X', categoryId: chair };
    const variants = [{ variantId: chair, sku: 'C', price: { minor: 1, currency: 'USD' } }];
    await shop.tell(productPublished.draft({ ...told, productId: stool, vendorId: rival.vendorId, variants }));
    await shop.tell(productPublished.draft({ ...told, productId: table, vendorId, variants }));
    await shop.tell(
      productUpdated.draft({
        ...told,
        productId: stool,
        vendorId,
        variants,
        status: 'PUBLISHED',
        withdrawnVariantIds: [],
      }),
    );
    const replied = { text: 'Thanks.', from: 'VENDOR', repliedAt: new Date().toISOString() } as const;
    await shop.given(async ({ reviews }) => {
      await reviews.save(aReview({ id: uuidv7(), title: 'other', productId: chair }));
      await reviews.save(aReview({ id: uuidv7(), title: 'held', productId: stool, status: 'HELD' }));
      await reviews.save(aReview({ id: uuidv7(), title: 'open', productId: table, authorId: bob.id }));
      await reviews.save(aReview({ id: uuidv7(), title: 'replied', productId: table, reply: replied }));
      await reviews.save(aReview({ id: uuidv7(), title: 'stool', productId: stool, authorId: bob.id }));
    });
    const OWN = `query ($isReplied: Boolean) { vendorReviews(isReplied: $isReplied) { totalCount nodes { title } } }`;
    const titles = async (isReplied: boolean | undefined) =>
      (await shop.as(seller).query(OWN, { isReplied })).vendorReviews.nodes.map(
        ({ title }: { title: string }) => title,
      );

    expect((await titles(undefined)).toSorted()).toEqual(['open', 'replied', 'stool']);
    expect(await titles(true)).toEqual(['replied']);
    expect((await titles(false)).toSorted()).toEqual(['open', 'stool']);
    const staff = { id: uuidv7(), scopes: ['product:write'] };
    expect((await shop.as(staff).execute(OWN)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
