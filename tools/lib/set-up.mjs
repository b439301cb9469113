import { installRuntime } from './electron-runtime.mjs';
import { installSystemPackages } from './system-packages.mjs';

/** Everything that the app needs on this machine besides the packages, which are there already. */
export async function setUp() {
  await installSystemPackages();
  return installRuntime();
}
