import type { Context } from '../context.ts';
import { recommendForUser } from '../domain/recommend-for-user.ts';
import type { Recommendation } from '../domain/recommendation.ts';

/** The latest interests make up a user's recommendations, as tastes change. */
const maxInterests = 50;

/** What may please one user, by what they did. */
export async function recommendationsOf(
  userId: string,
  first: number,
  { stores, now }: Context,
): Promise<readonly Recommendation[]> {
  const interests = await stores.interests.latestOf(userId, maxInterests);
  const [partners, overall] = await Promise.all([
    stores.pairs.partnersOf(interests.map(({ productId }) => productId)),
    // Some of these may be recommended already, or just bought.
    stores.products.hottest(first + maxInterests),
  ]);
  return recommendForUser({ interests, pairs: [...partners.values()].flat(), overall }, first, now());
}
