import type { WatchedPage } from '../../browser/watched-page.ts';

interface Moderated {
  readonly title: string;
  /** Waits until everybody reads it, or nobody. */
  readonly isSeen: (isShown: boolean) => Promise<void>;
}

/** A moderator takes a review out of sight, which wants a reason, and puts it back. */
export async function moderateReview(
  { page, lookOver }: Pick<WatchedPage, 'page' | 'lookOver'>,
  { title, isSeen }: Moderated,
): Promise<void> {
  const review = page.getByRole('article', { name: title });
  await review.getByRole('button', { name: 'Reject' }).click();
  await review.getByLabel('Why').fill('It is about another product.');
  await lookOver('review to be rejected');
  await review.getByRole('button', { name: 'Reject' }).click();
  await review.getByText('It is out of sight').waitFor();
  await isSeen(false);

  await page.getByRole('link', { name: 'Rejected' }).click();
  await review.getByRole('button', { name: 'Publish' }).waitFor();
  await lookOver('rejected reviews');
  await review.getByRole('button', { name: 'Publish' }).click();
  await review.getByText('Everybody can read it.').waitFor();
  await isSeen(true);
}
