/** The head of a subgraph of Federation 2, with every directive by its short name. */
export const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible",
  "@interfaceObject", "@composeDirective", "@tag", "@context", "@fromContext"])`;
