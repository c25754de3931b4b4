import { ask } from './ask.js';

const { React, ReactDOM, GraphiQL } = window;

const firstQuery = `# Queries, mutations, subscriptions and @defer: all of them work here.
# Give your access token under "Headers": { "authorization": "Bearer ..." }

query Hello {
  __typename
}
`;

ReactDOM.createRoot(document.querySelector('#graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: ask('/graphql'),
    defaultQuery: firstQuery,
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
