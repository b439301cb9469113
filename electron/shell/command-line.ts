import { resolve } from 'node:path';
import { ok, type Result, refuse } from '../../shared/result';

export interface Options {
  /** A practice hall on a throw-away database. */
  readonly demo: boolean;
  /** Folder for a picture of every window; the app leaves when they are taken. */
  readonly screenshot?: string;
}

/** Switches that Chromium, Electron or the platform put there and that are not ours to judge. */
const foreign =
  /^--(no-sandbox|ozone-|disable-|enable-|inspect|remote-debugging|user-data-dir|force-|lang=|allow-|original-process)/;

/** Reads our own arguments. An unknown one is named rather than ignored: it was meant to do something. */
export function readCommandLine(
  args: readonly string[],
): Result<Options, 'unknown-argument' | 'missing-folder'> {
  let demo = false;
  let screenshot: string | undefined;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--demo') demo = true;
    else if (arg === '--screenshot') {
      const folder = rest.shift();
      if (folder === undefined || folder.startsWith('--')) return refuse('missing-folder');
      screenshot = resolve(folder);
    } else if (!foreign.test(arg)) return refuse('unknown-argument', { argument: arg });
  }
  return ok(screenshot === undefined ? { demo } : { demo, screenshot });
}

/**
 * Our own arguments: behind the program in a package, behind the app's folder while developing,
 * where Chromium's switches may stand before it.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): readonly string[] {
  const [, ...rest] = argv;
  return packaged ? rest : rest.slice(rest.findIndex((arg) => !arg.startsWith('-')) + 1);
}
