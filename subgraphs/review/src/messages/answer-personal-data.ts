import { telling } from '@agora/kit';
import { reviewPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPersonalData = telling(reviewPersonalData, {
  reviews: (of, { personalData }: Asked) => personalData.reviews(of),
  photos: (of, { personalData }: Asked) => personalData.photos(of),
  questions: (of, { questions }: Asked) => questions.questionsBy(of),
  answers: (of, { questions }: Asked) => questions.answersBy(of),
  votes: (of, { personalData }: Asked) => personalData.votes(of),
  reports: (of, { personalData }: Asked) => personalData.reports(of),
  purchases: (of, { personalData }: Asked) => personalData.purchases(of),
});
