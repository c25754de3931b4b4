import { type DocumentNode, visit } from 'graphql';

/** Lists and objects within another, in the deepest value that is written anywhere in a document. */
export function valueDepthOf(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  const level = {
    enter: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    leave: () => {
      depth -= 1;
    },
  };
  visit(document, { ListValue: level, ObjectValue: level });
  return deepest;
}
