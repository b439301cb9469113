import { listStaffNames } from '../../db/people/staff.queries';
import { findGuestById } from '../../db/reception/guest.queries';
import type { Reader } from '../../db/schema';
import type { Verdict } from '../../shared/reception/ownership';
import type { OwnerCandidateShown, Ruling } from '../../shared/reception/ownership-fields';

/** A ruling with the names that make it a sentence. */
export async function showRuling(db: Reader, verdict: Verdict): Promise<Ruling> {
  switch (verdict.kind) {
    case 'unclaimed':
      return verdict;
    case 'rotation': {
      if (verdict.clause === 'nothing-known') return { kind: 'rotation', clause: verdict.clause };
      const { agentId, throughGuestId, ...why } = verdict;
      const agentName = (await listStaffNames(db)).get(agentId);
      const relativeName = await nameOfRelative(db, throughGuestId);
      return { ...why, ...(agentName && { agentName }), ...relativeName };
    }
    default:
      return { kind: verdict.kind, candidates: await showCandidates(db, verdict.candidates) };
  }
}

type Candidates = Extract<Verdict, { candidates: unknown }>['candidates'];

export async function showCandidates(
  db: Reader,
  candidates: Candidates,
): Promise<OwnerCandidateShown[]> {
  const names = await listStaffNames(db);
  const shown: OwnerCandidateShown[] = [];
  for (const candidate of candidates)
    shown.push({
      ...candidate,
      agentName: names.get(candidate.agentId) ?? '',
      ...(await nameOfRelative(
        db,
        candidate.clause === 'family' ? candidate.throughGuestId : undefined,
      )),
    });
  return shown;
}

async function nameOfRelative(db: Reader, guestId: string | undefined) {
  if (guestId === undefined) return {};
  const relative = await findGuestById(db, guestId);
  return relative ? { relativeName: relative.name } : {};
}
