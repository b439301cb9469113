import { createRoot } from 'react-dom/client';
import { WindowRoot } from '../ui/window-root';
import './touch.css';
import { App } from './app';

/** 20 px text: the board is read from three metres away. */
const fontScale = 20 / 15;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <WindowRoot colorScheme="dark" fontScale={fontScale}>
    <App />
  </WindowRoot>,
);
