import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarReport } from '../../shared/registers/bar-report-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { ReasonButton } from './reason-button';

/** The report of the bar that an entry is written from: who reported it, and what if it needs no entry. */
export function BarReportLine({
  reportId,
  onSetAside,
  onDetach,
}: {
  readonly reportId: string;
  /** It needed no entry: what was begun is gone. */
  readonly onSetAside: () => void;
  /** Goes on with an entry of its own. */
  readonly onDetach: () => void;
}) {
  const { t } = useTranslation('registers');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const { data: operator } = useAsk('people.readOperator', {});
  const { data: report } = useAsk('registers.readBarReport', { reportId });
  if (!report) return null;
  const others = report.writers.filter(({ staffId }) => staffId !== operator?.staffId);
  return (
    <Alert color={report.end ? 'amber' : 'jade'} py="xs">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>
            {t('bar.from', { name: report.byName, time: timeOfDay(report.atMs, timeZone) })}
          </Text>
          <Text size="xs">
            {[
              bilingual(report.title),
              report.tableName ?? t('bar.elsewhere'),
              ...(report.end ? [] : others.map(({ name }) => t('bar.writes', { name }))),
            ].join(' · ')}
          </Text>
          {report.end && <Text fw={600}>{endWords(report.end)}</Text>}
        </div>
        {report.end ? (
          <Button variant="default" flex="none" onClick={onDetach}>
            {t('bar.detach')}
          </Button>
        ) : (
          <SetAside reportId={reportId} onDone={onSetAside} />
        )}
      </Group>
    </Alert>
  );

  function endWords({ outcome, byName, entryNumber, reason }: NonNullable<BarReport['end']>) {
    const words = { name: byName ?? '', number: entryNumber ?? 0, reason: reason ?? '' };
    return t(`bar.ended.${outcome}`, words);
  }
}

function SetAside({
  reportId,
  onDone,
}: {
  readonly reportId: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('registers');
  const setAside = useCommand('registers.setReportAside');
  const [key] = useState(newIdempotencyKey);
  const [text, change] = useState('');
  const give = async (reason: string) => {
    const done = await setAside.run({ idempotencyKey: key, reportId, reason });
    if (done) onDone();
    return done !== undefined;
  };
  return (
    <ReasonButton
      label={t('bar.setAside')}
      field={t('bar.setAsideReason')}
      hint={t('bar.setAsideHint')}
      words={{ text, change }}
      onGiven={give}
    >
      <RefusalAlert refusal={setAside.refusal} />
    </ReasonButton>
  );
}
