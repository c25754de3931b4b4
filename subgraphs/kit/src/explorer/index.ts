export { type ExplorerTab, graphiqlFiles } from './graphiql-files.ts';
