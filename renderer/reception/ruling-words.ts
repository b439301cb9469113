import { useTranslation } from 'react-i18next';
import type { OwnerCandidateShown, Ruling } from '../../shared/reception/ownership-fields';
import { localTimeOf } from '../../shared/time';
import { dayLabel, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import type { Arrival } from './registration-input';

/** A ruling and who should serve, each as one readable sentence. */
export function useRulingWords() {
  const { t } = useTranslation('ownership');
  const language = useLanguage();
  const { timeZone } = useHall();

  const clauseOf = ({ clause, evidence, relation, relativeName }: OwnerCandidateShown) =>
    t(`ruling.clause.${clause}`, {
      evidence: evidence ? t(`door.evidenceKind.${evidence}`) : '',
      relation: relation ? t(`door.relationKind.${relation}`) : '',
      relative: relativeName ?? '',
    });
  const lineOf = (candidate: OwnerCandidateShown) =>
    t('ruling.line', {
      agent: candidate.agentName,
      clause: clauseOf(candidate),
      count: candidate.daysLeft,
    });
  const linesOf = (candidates: readonly OwnerCandidateShown[]) =>
    candidates.map(lineOf).join(t('ruling.join'));

  const ruled = (ruling: Ruling): string => {
    switch (ruling.kind) {
      case 'unclaimed': {
        const { date } = localTimeOf(ruling.untilMs, timeZone);
        const time = `${dayLabel(date, language)} ${timeOfDay(ruling.untilMs, timeZone)}`;
        return t('ruling.unclaimed', { time });
      }
      case 'rotation': {
        const { clause, agentName: agent = '', relativeName: relative } = ruling;
        if (clause === 'nothing-known') return t('ruling.nothingKnown');
        if (clause === 'owner-left')
          return relative
            ? t('ruling.leftRelative', { agent, relative })
            : t('ruling.left', { agent });
        const count = ruling.daysSinceContact ?? 0;
        return relative
          ? t('ruling.lapsedRelative', { agent, relative, count })
          : t('ruling.lapsed', { agent, count });
      }
      case 'owner': {
        const [owner] = ruling.candidates;
        if (!owner) return '';
        const { agentName: agent, daysLeft: count } = owner;
        return t('ruling.owner', { agent, count, clause: clauseOf(owner) });
      }
      case 'split':
      case 'conflict':
        return t(`ruling.${ruling.kind}`, { lines: linesOf(ruling.candidates) });
    }
  };

  const proposed = ({
    because,
    agentName: agent,
    ownerState,
  }: NonNullable<Arrival['proposal']>): string => {
    const state = ownerState ? t(`ownerState.${ownerState}`) : '';
    if (because === 'owner' && ownerState) return t('because.ownerBusy', { agent, state });
    return t(`because.${because}`, { agent, state });
  };

  return { ruled, proposed, lineOf };
}
