/** One thing that a shift leaves open for the next. */
export interface OpenItemRow {
  readonly itemId: string;
  readonly kind: 'visit' | 'finding' | 'promise' | 'entry' | 'report';
  readonly guestName: string;
  readonly formOfAddress: 'mr' | 'ms' | null;
  readonly place: { readonly zh: string; readonly en: string } | null;
  readonly subject: { readonly zh: string; readonly en: string } | null;
  readonly text: string;
  readonly staffName: string | null;
  readonly atMs: number | null;
  /** The instant of an entry, the day of a promise. */
  readonly dueAtMs: number | null;
  readonly dueDay: string | null;
}
