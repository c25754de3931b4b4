import '@fontsource-variable/fraunces/wght.css';
import '@fontsource-variable/inter/wght.css';
import '@agora/kit-ui/styles.css';
import './frame/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readTheme, showTheme } from './frame/theme.ts';
import { createTokens } from './session/tokens.ts';

showTheme(readTheme());

const root = document.getElementById('root');
if (root) {
  const tokens = createTokens();
  createRoot(root).render(
    <StrictMode>
      <App tokens={tokens} />
    </StrictMode>,
  );
}
