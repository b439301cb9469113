import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scryptAsync = promisify<string | Buffer, Buffer, number, object, Buffer>(scrypt);

/** OWASP's figures for scrypt; `maxmem` is raised because Node's default is below what they need. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const hashBytes = 32;

/** The PIN is mixed with a key outside the database first, so that a stolen file alone gives nothing to try against. */
function peppered(pin: string, pepper: Uint8Array): Buffer {
  return createHmac('sha256', pepper).update(pin).digest();
}

/** Hashes a PIN for storage, as `scrypt$salt$hash` in base64. Takes a few tenths of a second. */
export async function hashPin(pin: string, pepper: Uint8Array): Promise<string> {
  const salt = randomBytes(16);
  const hash = await scryptAsync(peppered(pin, pepper), salt, hashBytes, cost);
  return `scrypt$${salt.toString('base64')}$${hash.toString('base64')}`;
}

/** Whether a PIN is the one behind a stored hash. */
export async function isPin(pin: string, stored: string, pepper: Uint8Array): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split('$');
  const expected = Buffer.from(hash, 'base64');
  const given = await scryptAsync(
    peppered(pin, pepper),
    Buffer.from(salt, 'base64'),
    hashBytes,
    cost,
  );
  return expected.length === given.length && timingSafeEqual(expected, given);
}
