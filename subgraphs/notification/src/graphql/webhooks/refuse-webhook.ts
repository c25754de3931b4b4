import { type Refusal, userErrorOf } from '../refuse.ts';

export const refuseEndpoint = (refusal: Refusal) => ({ endpoint: null, userErrors: [userErrorOf(refusal)] });

export const refuseSecret = (refusal: Refusal) => ({ ...refuseEndpoint(refusal), secret: null });

export const refuseDelivery = (refusal: Refusal) => ({ delivery: null, userErrors: [userErrorOf(refusal)] });

export const noEndpoint: Refusal = { refused: 'WEBHOOK_ENDPOINT_NOT_FOUND', field: ['endpointId'] };
