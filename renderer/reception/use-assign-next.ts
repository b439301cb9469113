import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useRefusalText } from '../lib/refusal-text';
import { say, sayRefused } from './say';
import { useTell } from './use-tell';

/**
 * Gives a waiting party to the agent who is next in turn, in one press. `onAssigned` finds the focus
 * a new place: the row moves to the other section and takes its button away.
 */
export function useAssignNext(onAssigned: () => void) {
  const { t } = useTranslation('reception');
  const language = useLanguage();
  const refusalText = useRefusalText();
  const { data: agents } = useAsk('reception.listRotation', {});
  const change = useTell('reception.changeAgent');
  const next = agents?.find(({ isNext }) => isNext);

  const assignNow = async (visit: Visit) => {
    if (!next) return;
    const answer = await change.send({
      visitId: visit.visitId,
      agentId: next.agentId,
      cause: 'in-turn',
      reason: '',
    });
    if (!answer) return;
    const guest = guestTitle(visit, language);
    if (!answer.ok) return sayRefused(refusalText(answer));
    say(t('board.assigned', { guest, agent: answer.value.agentName }));
    onAssigned();
  };

  // The rows are memoised: they get one function that always does the latest.
  const latest = useRef(assignNow);
  latest.current = assignNow;
  const assign = useCallback((visit: Visit) => void latest.current(visit), []);
  return { nextAgent: next?.name, assign };
}
