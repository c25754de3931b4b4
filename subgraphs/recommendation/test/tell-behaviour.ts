import { userConsentChanged } from '@agora/schema';
import { interestsOf } from '../src/domain/learning/interest.ts';
import { publishAll } from './events.ts';
import { ada, type RecommendationShop, startRecommendation } from './start-recommendation.ts';

export const RECORD = /* GraphQL */ `
  mutation ($input: BehaviourRecordInput!) {
    behaviourRecord(input: $input) {
      product {
        id
      }
      userErrors {
        code
        field
      }
    }
  }
`;
export const JOIN = /* GraphQL */ `
  mutation ($input: BehaviourJoinInput!) {
    behaviourJoin(input: $input) {
      isJoined
      userErrors {
        code
        field
      }
    }
  }
`;
export const FORGET = /* GraphQL */ `
  mutation ($input: BehaviourForgetInput!) {
    behaviourForget(input: $input) {
      forgottenCount
      userErrors {
        code
        field
      }
    }
  }
`;
export const SHELF = /* GraphQL */ `
  query ($placement: RecommendationPlacement!, $productIds: [ID!], $guestId: ID) {
    recommendations(placement: $placement, productIds: $productIds, guestId: $guestId, first: 10) {
      product {
        id
      }
      reason
      because {
        id
      }
      score
    }
  }
`;

export async function startWithProducts() {
  const shop = await startRecommendation();
  await publishAll(shop);
  return shop;
}

export const agreed = (isGiven: boolean, userId = ada.id, at = new Date()) =>
  userConsentChanged.draft({ userId, purpose: 'PERSONALISATION', version: 1, isGiven, changedAt: at.toISOString() });

export const interests = async (shop: RecommendationShop, personId: string) =>
  interestsOf(await shop.given(({ behaviours }) => behaviours.latestOf([personId])));

export const record = async (client: RecommendationShop['guest'], input: object) =>
  (await client.mutate(RECORD, { input })).behaviourRecord;
