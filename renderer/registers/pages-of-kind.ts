import type { SituationPage } from '../../shared/handbook/contract';
import type { IncidentKind, RegisterKind } from '../../shared/register-kinds';

/** The pages of the handbook that lead into a register, the hall's own among them. */
export function pagesOfKind(
  pages: readonly SituationPage[],
  kind: RegisterKind,
  incident: IncidentKind | null,
): readonly SituationPage[] {
  return pages.filter(
    ({ content }) =>
      content.register === kind && (kind !== 'incident' || content.incident === incident),
  );
}
