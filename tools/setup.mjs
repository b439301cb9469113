// npm run setup: puts in place what is missing, and nothing else.
import { runOnProjectNode } from './lib/project-node.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runOnProjectNode(async () => {
  const { version, directory } = await setUp();
  say(`Ready: Electron ${version} in ${directory}`);
});
