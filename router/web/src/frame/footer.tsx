import type { ReactNode } from 'react';
import { ThemeChoice } from './theme-choice.tsx';

export function Footer(): ReactNode {
  return (
    <footer className="frame-footer">
      <div className="frame-bar">
        <p className="small quiet">
          Agora is a demonstration: nothing is sold, no card is charged. <a href="/graphiql">The graph behind it</a>
        </p>
        <ThemeChoice />
      </div>
    </footer>
  );
}
