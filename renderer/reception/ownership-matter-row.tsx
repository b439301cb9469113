import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnershipMatter } from '../../shared/reception/ownership-contract';
import { dayMs, hourMs, localTimeOf, minuteMs } from '../../shared/time';
import { dayLabel, guestTitle, timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { ClaimGuest } from './claim-guest';
import { DecideOwner } from './decide-owner';
import classes from './ownership.module.css';
import { RulingEvidence } from './ruling-evidence';
import { useRulingWords } from './ruling-words';
import { isToDecide } from './use-ownership-matters';

/** One guest whose owner is to be settled: who, what is known, and how much time is left. */
export function OwnershipMatterRow({
  matter,
  nowMs,
  readOnly,
  onDone,
}: {
  readonly matter: OwnershipMatter;
  readonly nowMs: number;
  readonly readOnly: boolean;
  /** The hands are free again; the row may be gone by now. */
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('ownership');
  const language = useLanguage();
  const { lineOf } = useRulingWords();
  const momentOf = useMoment();
  const [doing, setDoing] = useState<'claim' | 'decide'>();
  const guest = guestTitle(matter, language);
  const toDecide = isToDecide(matter);
  const done = () => {
    setDoing(undefined);
    onDone();
  };

  return (
    <li className={classes.matter} aria-label={guest}>
      <div className={classes.gist}>
        <strong>{guest}</strong>
        <span className={classes.state} data-decide={toDecide || undefined}>
          {t(toDecide ? 'board.toDecide' : 'board.unclaimed')}
        </span>
        {matter.maskedPhone && <span>{matter.maskedPhone}</span>}
        <span className={classes.quiet}>{t('board.arrived', momentOf(matter.arrivedAtMs))}</span>
        <span className={classes.quiet}>
          {matter.servedBy
            ? t('board.servedBy', { agent: matter.servedBy.agentName })
            : t('board.nobodyServed')}
        </span>
      </div>
      {matter.kind === 'conflict' &&
        doing !== 'decide' &&
        matter.candidates.map((candidate) => (
          <span key={candidate.agentId}>{lineOf(candidate)}</span>
        ))}
      {matter.kind === 'unclaimed' && (
        <div className={classes.gist}>
          {matter.claims.map(({ agentId, agentName }) => (
            <span key={agentId}>{t('board.claimed', { agent: agentName })}</span>
          ))}
          {matter.untilMs > nowMs && <TimeLeft leftMs={matter.untilMs - nowMs} />}
          {matter.servedBy && !toDecide && (
            <span className={classes.quiet}>
              {t('board.until', { ...momentOf(matter.untilMs), agent: matter.servedBy.agentName })}
            </span>
          )}
        </div>
      )}
      <RulingEvidence visitId={matter.visitId} withRuling={false} />
      {!readOnly && !doing && (
        <Group gap="xs">
          {toDecide && (
            <Button size="compact-md" onClick={() => setDoing('decide')}>
              {t('board.decide')}
            </Button>
          )}
          {matter.kind === 'unclaimed' && matter.untilMs > nowMs && (
            <Button variant="default" size="compact-md" onClick={() => setDoing('claim')}>
              {t('board.claim')}
            </Button>
          )}
        </Group>
      )}
      {doing === 'decide' && <DecideOwner matter={matter} guest={guest} onDone={done} />}
      {doing === 'claim' && <ClaimGuest matter={matter} guest={guest} onDone={done} />}
    </li>
  );
}

function TimeLeft({ leftMs }: { readonly leftMs: number }) {
  const { t } = useTranslation('ownership');
  const hours = Math.floor((leftMs % dayMs) / hourMs);
  const time =
    leftMs >= dayMs
      ? t('board.daysHours', { days: Math.floor(leftMs / dayMs), hours })
      : t('board.hoursMinutes', { hours, minutes: Math.ceil((leftMs % hourMs) / minuteMs) });
  return <span className={classes.left}>{t('board.left', { time })}</span>;
}

function useMoment(): (atMs: number) => { day: string; time: string } {
  const language = useLanguage();
  const { timeZone } = useHall();
  return (atMs) => ({
    day: dayLabel(localTimeOf(atMs, timeZone).date, language),
    time: timeOfDay(atMs, timeZone),
  });
}
