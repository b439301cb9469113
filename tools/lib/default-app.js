// Goes into the development runtime as its default app: runs `electron [-r module] [--flag] folder`.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

process.defaultApp = true;
const args = process.argv.slice(1);
const preloads = [];
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') preloads.push(args.shift());
  else if (!arg.startsWith('-')) folder = resolve(arg);
}
if (folder === undefined) {
  console.error('No app folder was given.');
  app.exit(1);
} else {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version ?? '0.0.0');
  app.setAppPath(folder);
  if (preloads.length > 0) Module._preloadModules(preloads);
  try {
    await import(pathToFileURL(join(folder, description.main ?? 'index.js')).href);
  } catch (error) {
    // Without this the process would sit there for ever, with nothing on screen.
    console.error(error);
    app.exit(1);
  }
}
