import { app } from 'electron';
import { startApp } from './app';
import { ownArguments } from './shell/command-line';

/** The shipped app: the machine's clock and the arguments it was started with. */
void startApp({
  mainFolder: import.meta.dirname,
  args: ownArguments(process.argv, app.isPackaged),
});
