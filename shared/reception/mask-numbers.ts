import { maskPhone } from './phone';

/** Free text as others may read it: mobile numbers in it are masked. */
export function maskNumbers(text: string): string {
  return text.replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone);
}
