/** One line for a step that is about to be done. */
export function say(/** @type {string} */ text) {
  console.log(`› ${text}`);
}

/** Something that a person has to put right; shown without a stack. */
export class Problem extends Error {}

/**
 * Runs a whole tool: its number is the exit code, a Problem is one sentence, anything else is a bug
 * and shows its stack.
 * @param {() => Promise<number | void>} main
 */
export async function runTool(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Rewrites one line on a terminal; elsewhere prints a line every ten seconds, so that logs stay
 * readable.
 * @param {() => string} describe
 * @returns {() => void} ends the display
 */
export function showProgress(describe) {
  const terminal = process.stdout.isTTY;
  const timer = setInterval(
    () => (terminal ? process.stdout.write(`\r  ${describe()}\x1b[K`) : say(`  ${describe()}`)),
    terminal ? 250 : 10_000,
  );
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[K');
  };
}
