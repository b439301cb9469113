import { realpathSync } from 'node:fs';
import { installPackages } from './install-packages.mjs';
import { projectNode } from './paths.mjs';
import { run } from './run.mjs';
import { runTool } from './say.mjs';

/**
 * The frame of every tool: installs the packages, then does its work under the Node of this
 * project. On the machine's own Node it starts itself once more, so what `main` imports
 * dynamically may be anything installed.
 * @param {() => Promise<number | void>} main
 */
export function runOnProjectNode(main) {
  return runTool(async () => {
    await installPackages();
    const already = realpathSync(process.execPath) === realpathSync(projectNode);
    return already ? main() : run(projectNode, process.argv.slice(1));
  });
}
