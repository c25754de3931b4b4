import { reviewQuestionAnswered, reviewQuestionAsked } from '@agora/schema';
import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ada, bob, chair, moderator, startReview } from './start-review.ts';

const payload = 'question { id text answers { id text from } } userErrors { code field }';
const ASK = `mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { ${payload} } }`;
const ANSWER = `mutation ($input: QuestionAnswerInput!) { questionAnswer(input: $input) { ${payload} } }`;
const REMOVE = `mutation ($input: QuestionRemoveInput!) { questionRemove(input: $input) { ${payload} } }`;
const REMOVE_ANSWER = `mutation ($input: AnswerRemoveInput!) { answerRemove(input: $input) { ${payload} } }`;
const QUESTIONS = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Product {
  questions(first: $first, after: $after) {
    totalCount nodes { text author { id } answers { text from author { id } } } pageInfo { hasNextPage endCursor } } } } }`;

const vendorId = uuidv7();
const seller = { id: uuidv7(), roles: ['VENDOR'], scopes: ['product:write'], vendorId };
const of = [{ __typename: 'Product', id: chair }];

async function startWithQuestion() {
  const shop = await startReview();
  await shop.given(({ products }) => products.publish({ productId: chair, title: 'Chair', slug: 'chair', vendorId }));
  const ask = async (text: string, productId = chair) =>
    (await shop.as(ada).mutate(ASK, { input: { productId, text } })).questionAsk;
  const { question } = await ask('How high is it?');
  const answer = async (viewer: { id: string }, text: string, questionId = question.id as string) =>
    (await shop.as(viewer).mutate(ANSWER, { input: { questionId, text } })).questionAnswer;
  return { shop, ask, answer, questionId: question.id as string };
}

it('has questions about a product, answered in the name of who speaks for it, for all to read', async () => {
  const { shop, ask, answer, questionId } = await startWithQuestion();
  await using _ = shop;
  await answer(bob, 'Mine is 90 cm high.');
  await answer(seller, '92 cm: see https://chairs.example/sizes');
  await answer(moderator, 'Write to us if that is too high.');
  await ask('Does it squeak?');

  const page = async (after?: string) =>
    (await shop.guest.query(QUESTIONS, { of, first: 1, after }))._entities[0].questions;
  const first = await page();
  const second = await page(first.pageInfo.endCursor);

  expect(first).toMatchObject({ totalCount: 2, nodes: [{ text: 'Does it squeak?', answers: [] }] });
  expect(second.nodes).toEqual([
    {
      text: 'How high is it?',
      author: { id: ada.id },
      answers: [
        { text: 'Mine is 90 cm high.', from: 'CUSTOMER', author: { id: bob.id } },
        { text: '92 cm: see https://chairs.example/sizes', from: 'VENDOR', author: { id: seller.id } },
        { text: 'Write to us if that is too high.', from: 'SHOP', author: { id: moderator.id } },
      ],
    },
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
  expect((await shop.emitted(reviewQuestionAsked))[0]).toMatchObject({ questionId, productId: chair, vendorId });
  expect((await shop.emitted(reviewQuestionAnswered))[1]).toMatchObject({
    questionId,
    askedBy: ada.id,
    answeredBy: seller.id,
    answerer: 'VENDOR',
    productTitle: 'Chair',
  });
});

it('refuses what cannot be read by all', async () => {
  const { shop, ask, answer } = await startWithQuestion();
  await using _ = shop;

  expect((await ask(' ')).userErrors).toEqual([{ code: 'INVALID_TEXT', field: ['input', 'text'] }]);
  expect((await ask('x'.repeat(501))).userErrors).toMatchObject([{ code: 'INVALID_TEXT' }]);
  expect((await ask('Cheaper at www.chairs.example?')).userErrors).toMatchObject([{ code: 'TEXT_NOT_ALLOWED' }]);
  expect((await ask('How high?', uuidv7())).userErrors).toMatchObject([{ code: 'PRODUCT_NOT_FOUND' }]);
  expect((await answer(bob, 'See www.chairs.example')).userErrors).toMatchObject([{ code: 'TEXT_NOT_ALLOWED' }]);
  expect((await answer(seller, 'You asshole.')).userErrors).toMatchObject([{ code: 'TEXT_NOT_ALLOWED' }]);
  expect((await answer(bob, ' ')).userErrors).toMatchObject([{ code: 'INVALID_TEXT' }]);
  expect((await answer(bob, 'Yes.', uuidv7())).userErrors).toEqual([
    { code: 'QUESTION_NOT_FOUND', field: ['input', 'questionId'] },
  ]);
});

it('has fifty answers to a question at most', async () => {
  const { shop, answer, questionId } = await startWithQuestion();
  await using _ = shop;
  await shop.given(async ({ questions }) => {
    const question = await questions.lock(questionId);
    if (question) await questions.save({ ...question, answerCount: 49 });
  });

  expect((await answer(bob, 'The fiftieth.')).userErrors).toEqual([]);
  expect((await answer(bob, 'One more.')).userErrors).toEqual([
    { code: 'TOO_MANY_ANSWERS', field: ['input', 'questionId'] },
  ]);
});

it('lets people take away what is theirs, and moderators what is anybody’s', async () => {
  const { shop, answer, questionId } = await startWithQuestion();
  await using _ = shop;
  await answer(bob, 'It is high.');
  const { question } = await answer(bob, 'It is low.');
  const [high, low] = question.answers as { id: string }[];
  const removeAnswer = async (viewer: { id: string }, answerId: string | undefined) =>
    (await shop.as(viewer).mutate(REMOVE_ANSWER, { input: { answerId } })).answerRemove;
  const remove = async (viewer: { id: string }) =>
    (await shop.as(viewer).mutate(REMOVE, { input: { questionId } })).questionRemove;

  expect(await removeAnswer(ada, high?.id)).toMatchObject({ userErrors: [{ code: 'ANSWER_NOT_FOUND' }] });
  expect((await removeAnswer(bob, high?.id)).question.answers).toMatchObject([{ text: 'It is low.' }]);
  expect(await removeAnswer(bob, high?.id)).toMatchObject({ userErrors: [{ code: 'ANSWER_NOT_FOUND' }] });
  expect((await removeAnswer(moderator, low?.id)).question.answers).toEqual([]);
  expect(await remove(bob)).toMatchObject({ userErrors: [{ code: 'QUESTION_NOT_FOUND' }] });
  expect(await remove(ada)).toEqual({ question: null, userErrors: [] });
  expect((await shop.guest.query(QUESTIONS, { of }))._entities[0].questions.totalCount).toBe(0);
});

it('keeps what erased people asked and answered, by nobody', async () => {
  const { shop, answer } = await startWithQuestion();
  await using _ = shop;
  await answer(ada, 'I found out: 90 cm.');

  const counts = await shop.given(({ questions }) => questions.erase(ada.id));

  expect(counts).toEqual({ questions: 1, answers: 1 });
  expect((await shop.guest.query(QUESTIONS, { of }))._entities[0].questions.nodes).toEqual([
    {
      text: 'How high is it?',
      author: null,
      answers: [{ text: 'I found out: 90 cm.', from: 'CUSTOMER', author: null }],
    },
  ]);
});

it('reads the questions of a hundred products with as many statements as those of one', async () => {
  const { shop, answer } = await startWithQuestion();
  await using _ = shop;
  await answer(bob, 'It is high.');
  const many = [...of, ...Array.from({ length: 99 }, () => ({ __typename: 'Product', id: uuidv7() }))];

  const forOne = await shop.statements(() => shop.guest.query(QUESTIONS, { of }));

  expect(await shop.statements(() => shop.guest.query(QUESTIONS, { of: many }))).toBe(forOne);
});
