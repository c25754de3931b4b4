import '@fontsource-variable/fraunces/wght.css';
import '@fontsource-variable/inter/wght.css';
import '@agora/kit-ui/styles.css';
import './frame/frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { readTheme, showTheme } from './frame/theme.ts';
import { loadPage, loadPagesAhead } from './pages/load-page.ts';
import { createTokens } from './session/tokens.ts';

showTheme(readTheme());

/** So long nothing is shown rather than something in the page's stead: once that is shown, React keeps it for a while. */
const patienceMs = 200;

const root = document.getElementById('root');
if (root) {
  const tokens = createTokens();
  // Who is there is asked while the code of the page comes.
  void tokens.current();
  loadPagesAhead();
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
  // Waited for outside of the module's own evaluation, for which the code of pages waits.
  void Promise.race([loadPage(location.pathname), patience]).then(() => {
    createRoot(root).render(
      <StrictMode>
        <App tokens={tokens} />
      </StrictMode>,
    );
  });
}
