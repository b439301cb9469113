import { projectEnvironment } from './paths.mjs';
import { ask, runQuietly } from './run.mjs';
import { Problem, say } from './say.mjs';

/** What Electron links against on Linux. */
const libraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libnotify4'];
/** Chinese text in screenshots and PDFs, the reading of PDFs in tests, and a printer that makes them. */
const comforts = ['fonts-noto-cjk', 'poppler-utils', 'cups', 'printer-driver-cups-pdf'];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Installs what Electron needs of a Debian-like system, or says what to type. */
export async function installSystemPackages() {
  if (process.platform !== 'linux') return;
  if (ask('dpkg-query', ['--version']) === undefined) return; // another distribution: its own names
  const display = hasDisplay() ? [] : ['xvfb'];
  await installDebianPackages([...libraries, ...display], comforts);
}

/**
 * @param {readonly string[]} needed without these it cannot go on
 * @param {readonly string[]} [welcome] without these it goes on
 */
export async function installDebianPackages(needed, welcome = []) {
  const installed = installedPackages();
  // Since 2024 some libraries carry the suffix t64.
  const isMissing = (/** @type {string} */ name) =>
    !installed.has(name) && !installed.has(`${name}t64`);
  const missing = [...needed, ...welcome].filter(isMissing);
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y ${missing.map(currentName).join(' ')}`;
    const text = `System packages are missing and only an administrator may install them:\n  ${command}`;
    if (needed.some(isMissing)) throw new Problem(text);
    say(text);
    return;
  }
  const env = { ...projectEnvironment, DEBIAN_FRONTEND: 'noninteractive' };
  say(`Installing system packages: ${missing.join(' ')} …`);
  await runQuietly('apt-get', ['update', '-q'], { env }, 'apt-get update failed.');
  await runQuietly(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...missing.map(currentName)],
    { env },
    'apt-get install failed.',
  );
}

function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg's own.
  const list = ask('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']) ?? '';
  return new Set(
    list
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
}

/** @param {string} name */
function currentName(name) {
  return ask('apt-cache', ['show', '--no-all-versions', `${name}t64`]) ? `${name}t64` : name;
}
