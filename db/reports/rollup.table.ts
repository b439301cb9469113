/** The figures of a day or a month, kept so that years need not be counted again. */
export interface RollupTable {
  /** `2026-11-24` or `2026-11`. */
  readonly span: string;
  readonly figures_json: string;
}
