import { app } from 'electron';
import { startApp } from './app';

/** The shipped app: the machine's clock and the arguments it was started with. */
void startApp({
  mainFolder: import.meta.dirname,
  args: process.argv.slice(app.isPackaged ? 1 : 2),
});
