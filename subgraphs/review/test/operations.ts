const errors = 'userErrors { code field }';

export const POST = `mutation ($input: ReviewPostInput!) { reviewPost(input: $input) {
  review { id status version isVerifiedPurchase language aspects { aspect rating } holds { rule explanation } } ${errors} } }`;
export const EDIT = `mutation ($input: ReviewEditInput!) { reviewEdit(input: $input) {
  review { id title body rating status version editedAt holds { rule } history { version title rating } } ${errors} } }`;
export const DELETE = `mutation ($input: ReviewDeleteInput!) { reviewDelete(input: $input) { deletedReviewId ${errors} } }`;
export const VOTE = `mutation ($input: ReviewVoteInput!) { reviewVote(input: $input) {
  review { helpfulCount unhelpfulCount myVote } ${errors} } }`;
export const REPORT = `mutation ($input: ReviewReportInput!) { reviewReport(input: $input) { review { id } ${errors} } }`;
export const APPEAL = `mutation ($input: ReviewAppealInput!) { reviewAppeal(input: $input) {
  review { appeal { text decidedAt isGranted } } ${errors} } }`;
export const REPLY = `mutation ($input: ReviewReplyInput!) { reviewReply(input: $input) {
  review { reply { text from } } ${errors} } }`;
export const MODERATE = `mutation ($input: ReviewModerateInput!) { reviewModerate(input: $input) {
  review { id status version rejectionReason openReportCount appeal { isGranted } } ${errors} } }`;
export const REVIEW = `query ($id: ID!) { review(id: $id) {
  title status rejectionReason holds { rule explanation } history { title } appeal { text } reply { text from } } }`;
export const OF_PRODUCT = `query ($of: [_Any!]!, $orderBy: ReviewOrder, $where: ProductReviewWhere, $first: Int, $after: String) {
  _entities(representations: $of) { ... on Product {
    rating { average count histogram bayesianAverage aspects { aspect average count } }
    myReview { title status }
    reviews(orderBy: $orderBy, where: $where, first: $first, after: $after) {
      totalCount nodes { title } pageInfo { hasNextPage endCursor } } } } }`;
