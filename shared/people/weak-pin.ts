/**
 * Whether a PIN (digits) is among the first that anybody would try: one or two digits over and
 * over, a short pattern repeated, a run up or down, or a date of the last hundred years.
 */
export function isWeakPin(pin: string): boolean {
  return new Set(pin).size <= 2 || isPattern(pin) || isRun(pin) || isDate(pin);
}

/** `123123`, `112233`, `147147`. */
function isPattern(pin: string): boolean {
  const doubled = pin.length % 2 === 0 && /^(?:(\d)\1)+$/.test(pin);
  return doubled || /^(\d{1,4})\1+$/.test(pin);
}

/** Every digit one more, or one less, than the one before it; 9 and 0 follow each other. */
function isRun(pin: string): boolean {
  const steps = [...pin]
    .slice(1)
    .map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** `19900131`, `900131`, and the same from the day on: what a birthday looks like. */
function isDate(pin: string): boolean {
  const match =
    /^(?:19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/.exec(pin) ??
    /^(?<day>\d\d)(?<month>\d\d)(?:19|20)(?<year>\d\d)$/.exec(pin);
  const month = Number(match?.groups?.month);
  const day = Number(match?.groups?.day);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
