import type { ReviewAspect } from '@agora/schema/operations';

/** The sides of a product that are rated by themselves, as people read them. */
export const aspectNames: Readonly<Record<ReviewAspect, string>> = {
  QUALITY: 'Quality',
  VALUE: 'Value for money',
  AS_DESCRIBED: 'As described',
};
