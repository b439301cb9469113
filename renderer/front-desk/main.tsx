import { createRoot } from 'react-dom/client';
import { WindowRoot } from '../ui/window-root';
import { App } from './app';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <WindowRoot colorScheme="light">
    <App />
  </WindowRoot>,
);
