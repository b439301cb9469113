import { Alert, Button, Center, Group, Loader, SegmentedControl, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayLabel } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { Problem } from '../ui/problem';
import { ScreenTitle } from '../ui/screen-title';
import { Closing } from './closing';
import type { ClosingLead } from './closing-gate';
import { DayChooser } from './day-chooser';
import { Findings } from './findings';
import { Round } from './round';
import { Scores } from './scores';

type View = 'round' | 'findings' | 'scores' | 'closing';

/** The end-of-day round of every area, and the sign-off that closes the day. */
export function CleanlinessScreen(props: {
  /** Leads to what still blocks the sign-off; areas are dealt with here. */
  onGoTo: (lead: Exclude<ClosingLead, 'areas-not-inspected' | 'critical-findings'>) => void;
}) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const language = useLanguage();
  const { data, error, refetch } = useAsk('cleanliness.listDaysToSign', {});
  const [chosenDay, setChosenDay] = useState<string>();
  const [view, setView] = useState<View>('round');
  if (!data) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  const day = chosenDay ?? data.today;
  const forgotten = data.days.find((each) => each.day < day && !each.signedOff);
  return (
    <Stack gap={0} h="100%">
      <ScreenTitle title={t('title')}>
        <Group gap="md" wrap="nowrap">
          <DayChooser days={data.days} today={data.today} chosen={day} onChoose={setChosenDay} />
          <SegmentedControl
            aria-label={t('title')}
            data={[
              { value: 'round', label: t('round') },
              { value: 'findings', label: t('rounds:findings') },
              { value: 'scores', label: t('rounds:scores') },
              { value: 'closing', label: t('closing') },
            ]}
            value={view}
            onChange={(value) => setView(value as View)}
          />
        </Group>
      </ScreenTitle>
      {forgotten && (
        <Alert
          color="amber"
          icon={<IconAlertTriangle />}
          py="xs"
          mb="sm"
          styles={{ wrapper: { alignItems: 'center' } }}
        >
          <Group justify="space-between">
            {t('earlierDay', { day: dayLabel(forgotten.day, language) })}
            <Button variant="default" size="xs" onClick={() => setChosenDay(forgotten.day)}>
              {t('goToEarlierDay')}
            </Button>
          </Group>
        </Alert>
      )}
      <Day
        key={day}
        day={day}
        view={view}
        onView={setView}
        onGoTo={(lead) => {
          if (lead === 'areas-not-inspected') setView('round');
          else if (lead === 'critical-findings') setView('findings');
          else props.onGoTo(lead);
        }}
      />
    </Stack>
  );
}

function Day(props: {
  day: string;
  view: View;
  onView: (view: View) => void;
  onGoTo: (lead: ClosingLead) => void;
}) {
  const { day, view } = props;
  if (view === 'round') return <Round day={day} onClosing={() => props.onView('closing')} />;
  if (view === 'findings') return <Findings />;
  if (view === 'scores') return <Scores />;
  return <Closing day={day} onGoTo={props.onGoTo} />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center h="100%">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}
