import { app, dialog } from 'electron';
import { type StartUpProblem, startUpText, systemLanguage } from './start-up-texts';

/** Thrown while starting where there is a sentence for it; see {@link leaveWithProblem}. */
export class StartUpRefused extends Error {
  constructor(
    readonly problem: StartUpProblem,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(problem);
  }
}

/** No window: says why in a sentence, where it will be seen, and leaves with 1. */
export function leaveWithProblem(error: unknown): void {
  // Not Intl's locale: that follows the formats of the region, which may be another's language.
  const language = systemLanguage(app.getPreferredSystemLanguages()[0] ?? '');
  const known = error instanceof StartUpRefused;
  const text = known
    ? startUpText(language, error.problem, error.facts)
    : startUpText(language, 'unexpected', {
        why: error instanceof Error ? error.message : String(error),
      });
  // Started from an icon nobody sees a terminal. A second start has shown the first one's window.
  if (app.isPackaged && !(known && error.problem === 'already-running'))
    dialog.showErrorBox('HallDesk', text);
  // A pipe is written to later on Windows: leaving at once would swallow the sentence.
  process.stderr.write(`${text}\n`, () => app.exit(1));
}
