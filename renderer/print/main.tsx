import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { startI18n } from '../i18n/start-i18n';
import { PrintApp } from './app';
import './print.css';
import { readJob } from './job';
import { runningLine } from './running-line';

// The page's content policy forbids making code out of text, so zod need not try.
z.config({ jitless: true });

const page = document.documentElement;

async function start(): Promise<void> {
  const job = await readJob();
  page.lang = job.language;
  page.dataset.kind = job.kind;
  const i18n = startI18n(job.language);
  page.style.setProperty('--running', JSON.stringify(runningLine(job, i18n)));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root, {
    onUncaughtError: () => {
      page.dataset.ready = 'failed';
    },
  }).render(<PrintApp i18n={i18n} job={job} onReady={markReady} />);
}

/** The window is hidden, so frames may never be painted: the layout is forced instead of awaited. */
async function markReady(): Promise<void> {
  await document.fonts.ready;
  page.getBoundingClientRect();
  page.dataset.ready = 'true';
}

start().catch(() => {
  page.dataset.ready = 'failed';
});
