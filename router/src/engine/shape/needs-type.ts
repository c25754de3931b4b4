import { hiddenSource, type Selection } from '../../planning/model/prepared-operation.ts';
import { type CollectOptions, holds, isActive } from './collect-fields.ts';

/** Whether what is selected of an object depends on which of the types of its interface it has. */
export function needsType(
  interfaceName: string,
  types: readonly string[],
  selections: readonly (readonly Selection[])[],
  options: CollectOptions,
): boolean {
  const { isSubtype, variables } = options;
  const isLeft = (selection: Selection) =>
    selection.when.every((condition) => holds(condition, variables)) &&
    (selection.kind === 'field' || !selection.defer || !isActive(selection.defer, variables));
  /** Whether anything is asked of objects of some of the types. */
  const isAsked = (selection: Selection, of: readonly string[]): boolean => {
    if (!isLeft(selection)) return false;
    if (selection.kind === 'field') return selection.source !== hiddenSource;
    const { on } = selection;
    const inner = on === undefined ? of : of.filter((type) => isSubtype(type, on));
    return inner.length > 0 && selection.selections.some((each) => isAsked(each, inner));
  };
  const isOfType = (selection: Selection): boolean => {
    if (!isLeft(selection)) return false;
    if (selection.kind === 'field') return selection.name === '__typename';
    const isOfAll = selection.on === undefined || isSubtype(interfaceName, selection.on);
    return isOfAll ? selection.selections.some(isOfType) : isAsked(selection, types);
  };
  return types.length > 0 && selections.flat().some(isOfType);
}
