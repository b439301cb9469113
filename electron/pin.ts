import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** OWASP's figure for scrypt: N is 2 to the power of this. Kept with each hash, so that it can be raised. */
const strength = 17;
const hashBytes = 32;

/**
 * Electron's scrypt tries the cost out on whatever thread asks, by hashing once before it hands the
 * work on: main would answer nobody for some tenths of a second. `maxmem` is raised because Node's
 * default is below what this needs.
 */
const apart = `
  const { scryptSync } = require('node:crypto');
  const { parentPort, workerData } = require('node:worker_threads');
  const { secret, salt, bytes, strength } = workerData;
  const cost = { N: 2 ** strength, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
  parentPort.postMessage(scryptSync(secret, salt, bytes, cost));`;

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: each takes 128 MB. */
function scryptApart(secret: Buffer, salt: Buffer, strength: number): Promise<Buffer> {
  const workerData = { secret, salt, bytes: hashBytes, strength };
  const hashed = turn.then(async () => {
    const [hash] = await once(new Worker(apart, { eval: true, workerData }), 'message');
    return Buffer.from(hash as Uint8Array);
  });
  turn = hashed.catch(() => undefined);
  return hashed;
}

/** The PIN is mixed with a key outside the database first, so that a stolen file alone gives nothing to try against. */
function peppered(pin: string, pepper: Uint8Array): Buffer {
  return createHmac('sha256', pepper).update(pin).digest();
}

/**
 * Hashes a PIN for storage, as `scrypt$salt$hash$strength`, the middle two in base64. Takes a few
 * tenths of a second; tests of other things take less strength.
 */
export async function hashPin(
  pin: string,
  pepper: Uint8Array,
  log2N: number = strength,
): Promise<string> {
  const salt = randomBytes(16);
  const hash = await scryptApart(peppered(pin, pepper), salt, log2N);
  return `scrypt$${salt.toString('base64')}$${hash.toString('base64')}$${log2N}`;
}

/** Whether a PIN is the one behind a stored hash; one that does not say its strength is of the first ones. */
export async function isPin(pin: string, stored: string, pepper: Uint8Array): Promise<boolean> {
  const [, salt = '', hash = '', log2N = '17'] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const given = await scryptApart(
    peppered(pin, pepper),
    Buffer.from(salt, 'base64'),
    Number(log2N),
  );
  return expected.length === given.length && timingSafeEqual(expected, given);
}
