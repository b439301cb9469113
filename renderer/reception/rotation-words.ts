import type { TFunction } from 'i18next';
import { assertNever } from '../../shared/assert-never';
import type { Language } from '../../shared/hall-settings';
import type {
  ExplainedAgent,
  RotationExplanation,
} from '../../shared/reception/rotation-explanation';
import { localTimeOf } from '../../shared/time';
import { clockTime, dayLabel, timeOfDay } from '../lib/format';
import { signedApart } from './balance';

/** What it takes to put an explanation into words. */
export interface Words {
  readonly t: TFunction<'rotation'>;
  readonly language: Language;
  readonly timeZone: string;
}

/** The instant of an explanation to the second: `11月24日 周二 10:05:00`. */
export function momentText(atMs: number, { language, timeZone }: Words) {
  return {
    day: dayLabel(localTimeOf(atMs, timeZone).date, language),
    time: clockTime(atMs, timeZone),
  };
}

/** Who is next and why not somebody further up. Undefined with nobody on duty. */
export function nextSentence({ agents }: RotationExplanation, words: Words): string | undefined {
  const { t } = words;
  const index = agents.findIndex(({ isNext }) => isNext);
  const next = agents[index];
  if (!next) return undefined;
  const { name } = next;
  if (!next.free) return t('nextNobodyFree', { name });
  if (index === 0) return t('nextFree', { name });
  const others = agents
    .slice(0, index)
    .map((agent) => t('passed', { name: agent.name, status: t(`statuses.${agent.status}`) }));
  return t('nextPassing', {
    name,
    others: others.join(t('separator')),
  });
}

/** Why an agent stands ahead of the one below. */
export function placeSentence(
  { reason }: ExplainedAgent,
  { atMs, agents }: RotationExplanation,
  words: Words,
): string {
  const { t } = words;
  const than = 'than' in reason ? (agents.find(isNamed(reason.than))?.name ?? '') : '';
  const at = (ms: number) => momentNear(ms, atMs, words);
  switch (reason.kind) {
    case 'nobody-behind':
      return t(agents.length === 1 ? 'because.onlyOne' : 'because.last');
    case 'higher-balance': {
      const [balance, thanBalance] = signedApart(reason.balance, reason.thanBalance);
      return t('because.higherBalance', { than, balance, thanBalance });
    }
    case 'longer-since-turn':
      return reason.lastTurnAtMs === undefined
        ? t('because.noTurnYet', { than })
        : t('because.longerSinceTurn', { than, at: at(reason.lastTurnAtMs) });
    case 'queue-place':
      return t(`because.queue.${reason.cause}`, { than, at: at(reason.sinceMs) });
    case 'fewer-turns-today':
      return t('because.fewerTurns', { than, count: reason.turns, thanTurns: reason.thanTurns });
    case 'longer-waiting':
      return t('because.longerWaiting', { than, at: at(reason.sinceMs) });
    case 'earlier-in-roster':
      return t('because.earlierInRoster', { than });
    default:
      return assertNever(reason);
  }
}

const isNamed = (agentId: string) => (agent: ExplainedAgent) => agent.agentId === agentId;

/** The time of day, with the day where it is another one. */
function momentNear(ms: number, nearMs: number, { language, timeZone }: Words): string {
  const { date } = localTimeOf(ms, timeZone);
  const time = timeOfDay(ms, timeZone);
  return date === localTimeOf(nearMs, timeZone).date ? time : `${dayLabel(date, language)} ${time}`;
}
