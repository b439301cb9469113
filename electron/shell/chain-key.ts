import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { safeStorage } from 'electron';

/** `sealed:` by the system's key store, `plain:` in a file of the user alone where there is none. */
const sealed = 'sealed:';
const plain = 'plain:';

export interface ChainKey {
  readonly key: Uint8Array;
  /** What protects it: the system's key store, or nothing but a file of this user alone. */
  readonly store: 'system' | 'file';
}

/**
 * The hall's secret: it keys the record chain and peppers the PINs. Made once, kept beside the
 * database, sealed by the system's key store where it has one.
 * @throws where the file is there but cannot be read: making a new one would break the chain.
 */
export function readChainKey(path: string): ChainKey {
  if (!existsSync(path))
    writeFileSync(path, seal(randomBytes(32)), { mode: 0o600, flag: 'wx', flush: true });
  const text = readFileSync(path, 'utf8').trim();
  const key = text.startsWith(sealed)
    ? Buffer.from(
        safeStorage.decryptString(Buffer.from(text.slice(sealed.length), 'base64')),
        'base64',
      )
    : Buffer.from(text.slice(plain.length), 'base64');
  if (key.length !== 32) throw new Error('the key file does not hold a key');
  return { key, store: text.startsWith(sealed) ? 'system' : 'file' };
}

function seal(key: Buffer): string {
  const text = key.toString('base64');
  return hasKeyStore() ? sealed + safeStorage.encryptString(text).toString('base64') : plain + text;
}

/** Linux without a keyring reports `basic_text`, which protects nothing. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
