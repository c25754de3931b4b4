import { paths } from '@agora/kit-ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Form, useLocation, useNavigate, useSearchParams } from 'react-router';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';
import './search-box.css';

/** Leads to what the words find, or to a product that is suggested while they are typed. */
export function SearchBox(): ReactNode {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const query = pathname === paths.search ? (parameters.get('q') ?? '') : '';
  return <Typed key={`${pathname} ${query}`} query={query} />;
}

function Typed({ query }: { readonly query: string }): ReactNode {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(isOpen ? typed : '');
  const isShown = isOpen && suggestions.length > 0;
  const chosen = isShown ? suggestions[active] : undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      void navigate(paths.product(chosen.slug));
    } else if (isShown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      // Beyond either end lies what was typed.
      const places = suggestions.length + 1;
      setActive((at) => ((at + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
    }
  };

  return (
    <Form action={paths.search} role="search" className="search-box" onBlur={() => setOpen(false)}>
      <label htmlFor="search" className="hidden-text">
        Search the shop
      </label>
      <input
        id="search"
        name="q"
        type="search"
        role="combobox"
        aria-expanded={isShown}
        aria-controls="search-suggestions"
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `suggestion-${chosen.id}` : undefined}
        autoComplete="off"
        placeholder="Search the shop"
        defaultValue={query}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(-1);
          setOpen(true);
        }}
      />
      <button type="submit" aria-label="Search">
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M16.5 16.5L21 21M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z"
            fill="none"
            stroke="currentcolor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <SuggestionList
        suggestions={isShown ? suggestions : []}
        chosen={chosen}
        onChoose={({ slug }) => void navigate(paths.product(slug))}
      />
    </Form>
  );
}
