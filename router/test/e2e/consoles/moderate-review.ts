import { enter, typeInto } from '../../browser/tab-to.ts';
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
  // The page opens on what is to be decided, which a review that nobody minds is not.
  await enter(page, page.getByRole('link', { name: 'Published' }));
  await enter(page, review.getByRole('button', { name: 'Reject' }));
  await typeInto(page, review.getByLabel('Why'), 'It is about another product.');
  await lookOver('review to be rejected');
  await enter(page, review.getByRole('button', { name: 'Reject' }));
  await review.getByText('It is out of sight').waitFor();
  await isSeen(false);

  await enter(page, page.getByRole('link', { name: 'Rejected' }));
  await review.getByRole('button', { name: 'Publish' }).waitFor();
  await lookOver('rejected reviews');
  await enter(page, review.getByRole('button', { name: 'Publish' }));
  await review.getByText('Everybody can read it.').waitFor();
  await isSeen(true);
}
