import type { ReactNode } from 'react';
import type { Suggestion } from './use-suggestions.ts';

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly chosen: Suggestion | undefined;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** What the search box suggests. The keyboard stays in the box, which says what is chosen. */
export function SuggestionList({ suggestions, chosen, onChoose }: SuggestionListProps): ReactNode {
  return (
    <>
      <ul id="search-suggestions" role="listbox" aria-label="Suggestions" hidden={suggestions.length === 0}>
        {suggestions.map((suggestion) => (
          <li
            key={suggestion.id}
            id={`suggestion-${suggestion.id}`}
            role="option"
            aria-selected={suggestion === chosen}
            // The box would lose the focus, and close the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(suggestion)}
          >
            {suggestion.title} <span className="small quiet">{suggestion.category.name}</span>
          </li>
        ))}
      </ul>
      <p className="hidden-text" role="status">
        {suggestions.length > 0 ? `${String(suggestions.length)} suggestions` : ''}
      </p>
    </>
  );
}
