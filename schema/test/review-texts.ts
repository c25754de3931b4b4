/** What each text is that a client writes about reviews. */
export const reviewTexts = {
  'ProductReviewWhere.language': 'code',
  'ProductReviewWhere.words': 'code',
  'QuestionAnswerInput.text': 'block',
  'QuestionAskInput.text': 'block',
  'ReviewAppealInput.text': 'block',
  'ReviewEditInput.body': 'block',
  'ReviewEditInput.title': 'line',
  'ReviewModerateInput.reason': 'block',
  'ReviewPostInput.body': 'block',
  'ReviewPostInput.title': 'line',
  'ReviewReplyInput.text': 'block',
  'ReviewReportInput.comment': 'block',
} as const;
