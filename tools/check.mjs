// npm run check: types, lint, boundaries between the layers, dead code.
import { runOnProjectNode } from './lib/project-node.mjs';

await runOnProjectNode(async () => {
  const { runChecks } = await import('./lib/checks.mjs');
  return (await runChecks()).failed > 0 ? 1 : 0;
});
