import { ask } from './ask.js';
import { headersOf } from './login.js';

const { React, ReactDOM, GraphiQL } = window;

const { tabs, identity, guestHint } = JSON.parse(document.querySelector('#settings').textContent);

ReactDOM.createRoot(document.querySelector('#graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: ask('/graphql', headersOf(identity, guestHint)),
    defaultTabs: tabs,
    defaultEditorToolsVisibility: true,
    shouldPersistHeaders: false,
  }),
);
