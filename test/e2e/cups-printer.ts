import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const driver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
/** The home that the print system knows of, whatever the tests were given as theirs. */
const folder = join(userInfo().homedir, 'PDF');

/** Why there can be no real printing on this machine; undefined where there can. */
export function whyNoPrinting(): string | undefined {
  if (process.platform !== 'linux') return 'CUPS with its PDF printer is for Linux';
  if (process.getuid?.() !== 0) return 'only an administrator may set up a printer';
  if (!existsSync(driver)) return 'printer-driver-cups-pdf is not installed';
  return undefined;
}

/** A real queue of the print system; what it prints lands in a folder as PDFs. */
export class CupsPrinter {
  #daemon: ChildProcess | undefined;

  constructor(readonly name: string) {}

  async plugIn(): Promise<void> {
    if (!this.#runs()) {
      this.#daemon = spawn('cupsd', ['-f'], { stdio: 'ignore' });
      for (let tries = 0; tries < 50 && !this.#runs(); tries += 1)
        await new Promise((done) => setTimeout(done, 100));
    }
    execFileSync('lpadmin', ['-p', this.name, '-v', 'cups-pdf:/', '-E', '-P', driver]);
  }

  /** As if somebody had taken it away. */
  unplug(): void {
    spawnSync('lpadmin', ['-x', this.name]);
  }

  stop(): void {
    this.unplug();
    this.#daemon?.kill();
  }

  /** The PDFs that came out, of any queue. */
  pages(): string[] {
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  }

  #runs(): boolean {
    return spawnSync('lpstat', ['-r'], { encoding: 'utf8' }).stdout.includes('is running');
  }
}
