import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import { localTimeOf } from '../../shared/time';
import { dayLabel, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import classes from './ownership.module.css';
import { useRulingWords } from './ruling-words';
import { VisitSection } from './visit-section';

type OnRecord = NonNullable<OutputOf<Procedures['reception.readRuling']>>;

const questions = ['beenBefore', 'familyHere', 'contactedByAgent'] as const;

function isNothingAsked({ answers }: Pick<OnRecord, 'answers'>): boolean {
  return questions.every((question) => answers[question] === 'skipped');
}

/** Why a visit was ruled as it was: the ruling, the answers at the door with who asked and when, the decision. */
export function RulingEvidence({
  visitId,
  withRuling = true,
}: {
  readonly visitId: string;
  /** False where the ruling stands beside it already. */
  readonly withRuling?: boolean;
}) {
  const { t } = useTranslation('ownership');
  const { ruled } = useRulingWords();
  const momentOf = useMomentText();
  const answersOf = useAnswers();
  const { data } = useAsk('reception.readRuling', { visitId });
  if (!data) return null;
  const { ruling, askedByName: name, askedAtMs, decision } = data;
  return (
    <div className={classes.evidence}>
      {withRuling && <p>{ruled(ruling)}</p>}
      {decision && (
        <p>
          {t('evidence.decided', {
            name: decision.decidedByName,
            owners: decision.ownerNames.join(t('evidence.and')),
            reason: decision.reason,
            at: momentOf(decision.decidedAtMs),
          })}
        </p>
      )}
      <p className={classes.quiet}>{answersOf(data)}</p>
      <p className={classes.quiet}>
        {t(isNothingAsked(data) ? 'evidence.recorded' : 'evidence.asked', {
          ...{ name, at: momentOf(askedAtMs) },
        })}
      </p>
    </div>
  );
}

/** The same as a part of the visit panel; a party that was split off has none. */
export function RulingSection({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation('ownership');
  const { data } = useAsk('reception.readRuling', { visitId });
  if (!data) return null;
  return (
    <VisitSection name="ruling" title={t('evidence.title')}>
      <RulingEvidence visitId={visitId} />
    </VisitSection>
  );
}

/** The three questions with their answers in one line. */
function useAnswers(): (onRecord: OnRecord) => string {
  const { t } = useTranslation('ownership');
  const momentOf = useMomentText();
  return ({ answers, named }) => {
    if (isNothingAsked({ answers })) return t('evidence.nothingAsked');
    const answered = questions.map((question) => {
      const answer = t(`door.answer.${answers[question]}`);
      return `${t(`door.${question}`)} ${answer}`;
    });
    const by =
      named &&
      t('evidence.named', {
        agent: named.agentName,
        evidence: [
          t(`door.evidenceKind.${named.evidence}`),
          ...(named.atMs === null ? [] : [momentOf(named.atMs)]),
        ].join(' '),
      });
    return [...answered, ...(by ? [by] : [])].join(' · ');
  };
}

function useMomentText(): (atMs: number) => string {
  const language = useLanguage();
  const { timeZone } = useHall();
  return (atMs) =>
    `${dayLabel(localTimeOf(atMs, timeZone).date, language)} ${timeOfDay(atMs, timeZone)}`;
}
