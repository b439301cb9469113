import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { pagesOfKind } from './pages-of-kind';
import classes from './registers.module.css';

/** The steps as they stood when it was written, with who did each and when. */
export function StepsDone({
  entry,
  onSituation,
}: {
  readonly entry: RegisterEntry;
  readonly onSituation: (situationId: string) => void;
}) {
  const { t } = useTranslation('registers');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const { data: pages = [] } = useAsk('handbook.listSituations', {});
  const add = useCommand('registers.addHappening');
  const { entryId, steps, state, kind, incident } = entry;
  const [page] = pagesOfKind(pages, kind, incident);
  const tick = (step: number, done: boolean) =>
    add.run({
      ...{ idempotencyKey: newIdempotencyKey(), entryId, kind: 'ticked', text: '' },
      ...{ step, done },
    });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t('steps.title')}
        </Title>
        {steps.length > 0 && (
          <Text size="xs" c="dimmed" className={classes.figure}>
            {t('steps.progress', {
              done: steps.filter(({ doneAtMs }) => doneAtMs !== null).length,
              count: steps.length,
            })}
          </Text>
        )}
      </Group>
      {steps.length === 0 && !page && <Text c="dimmed">{t('steps.none')}</Text>}
      {steps.map((step, index) => (
        <Checkbox
          key={step.zh}
          label={bilingual(step)}
          description={
            step.doneAtMs !== null &&
            t('steps.doneBy', {
              name: step.doneByName ?? '',
              time: timeOfDay(step.doneAtMs, timeZone),
            })
          }
          checked={step.doneAtMs !== null}
          disabled={state !== 'open' || add.running}
          onChange={(event) => void tick(index, event.currentTarget.checked)}
        />
      ))}
      <RefusalAlert refusal={add.refusal} />
      {page && (
        <Button variant="subtle" size="compact-sm" onClick={() => onSituation(page.situationId)}>
          {t('steps.open')}
        </Button>
      )}
    </Stack>
  );
}
