import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { useBilingual } from '../lib/hall';

/** The handbook's steps beside the form: what was done is ticked, and goes into the entry. */
export function StepsToTick({
  page,
  choices,
  unchosen,
  ticked,
  onPage,
  onTick,
  onOpen,
}: {
  readonly page: SituationPage | undefined;
  /** The pages that lead into this register. */
  readonly choices: readonly SituationPage[];
  /** Whether it is not said yet what kind of incident it is. */
  readonly unchosen: boolean;
  readonly ticked: readonly number[];
  readonly onPage: (situationId: string) => void;
  readonly onTick: (ticked: number[]) => void;
  readonly onOpen: (situationId: string) => void;
}) {
  const { t } = useTranslation('registers');
  const bilingual = useBilingual();
  const steps = page?.content.steps ?? [];
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {t('steps.title')}
        </Title>
        {page && (
          <Text size="xs" c="dimmed">
            {t('steps.progress', { done: ticked.length, count: steps.length })}
          </Text>
        )}
      </Group>
      {!page && <Text c="dimmed">{t(unchosen ? 'steps.unchosen' : 'steps.none')}</Text>}
      {choices.length > 1 && (
        <Select
          aria-label={t('steps.page')}
          allowDeselect={false}
          data={choices.map(({ situationId, content }) => ({
            value: situationId,
            label: bilingual(content.title),
          }))}
          value={page?.situationId ?? null}
          onChange={(next) => next && onPage(next)}
        />
      )}
      {steps.map((step, index) => (
        <Checkbox
          key={step.zh}
          label={bilingual(step)}
          checked={ticked.includes(index)}
          onChange={(event) =>
            onTick(
              event.currentTarget.checked
                ? [...ticked, index]
                : ticked.filter((each) => each !== index),
            )
          }
        />
      ))}
      {page && page.content.say.length > 0 && (
        <div>
          <Text size="xs" fw={600}>
            {t('steps.say')}
          </Text>
          {page.content.say.map((line) => (
            <Text key={line.zh} size="xs" c="dimmed">
              {bilingual(line)}
            </Text>
          ))}
        </div>
      )}
      {page && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen(page.situationId)}>
          {t('steps.open')}
        </Button>
      )}
    </Stack>
  );
}
