import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
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
  const doneBy = ({ doneAtMs, doneByName }: RegisterEntry['steps'][number]) =>
    doneAtMs !== null &&
    t('steps.doneBy', { name: doneByName ?? '', time: timeOfDay(doneAtMs, timeZone) });
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
      {steps.map((step, index) =>
        state === 'open' ? (
          <Checkbox
            key={step.zh}
            label={bilingual(step)}
            description={doneBy(step)}
            checked={step.doneAtMs !== null}
            disabled={add.running}
            onChange={(event) => void tick(index, event.currentTarget.checked)}
          />
        ) : (
          <Group key={step.zh} gap="xs" wrap="nowrap" align="flex-start">
            {step.doneAtMs === null ? (
              <IconCircle size={18} style={{ flex: 'none' }} aria-label={t('steps.notDone')} />
            ) : (
              <IconCircleCheck size={18} style={{ flex: 'none' }} aria-label={t('steps.wasDone')} />
            )}
            <div>
              <Text>{bilingual(step)}</Text>
              <Text size="xs" c="dimmed" className={classes.figure}>
                {doneBy(step)}
              </Text>
            </div>
          </Group>
        ),
      )}
      <RefusalAlert refusal={add.refusal} />
      {page && (
        <Button variant="subtle" size="compact-sm" onClick={() => onSituation(page.situationId)}>
          {t('steps.open')}
        </Button>
      )}
    </Stack>
  );
}
