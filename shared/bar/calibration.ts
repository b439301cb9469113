/** A look, with how likely "a third or less" had been held to be just before it. */
export interface JudgedLook {
  readonly chance: number;
  readonly low: boolean;
}

const bandCount = 5;

/**
 * Looks sorted into five equal bands of what had been expected, each with how often it came true:
 * whoever judges well is right about three times in ten where three in ten were expected.
 */
export function calibrationBands(looks: readonly JudgedLook[]) {
  return Array.from({ length: bandCount }, (_, index) => {
    const [from, to] = [index / bandCount, (index + 1) / bandCount];
    const inBand = looks.filter(
      ({ chance }) => chance >= from && (chance < to || index === bandCount - 1),
    );
    const sum = inBand.reduce((total, { chance }) => total + chance, 0);
    return {
      ...{ from, to, looks: inBand.length, low: inBand.filter(({ low }) => low).length },
      meanChance: inBand.length === 0 ? null : sum / inBand.length,
    };
  });
}
