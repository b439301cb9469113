import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationContent } from '../../shared/handbook/situation';
import { useBilingual } from '../lib/hall';
import classes from './handbook.module.css';

/** One page as it is read: what to do, what to say and never say, whom to tell. */
export function SituationText({ content }: { readonly content: SituationContent }) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { steps, say, neverSay, tell, register } = content;
  return (
    <Stack gap="lg">
      <Part title={t('steps')}>
        <ol className={classes.lines}>
          {steps.map((step) => (
            <li key={step.zh}>{bilingual(step)}</li>
          ))}
        </ol>
      </Part>
      <SimpleGrid cols={2}>
        {say.length > 0 && (
          <Part title={t('say')}>
            <ul className={classes.said}>
              {say.map((line) => (
                <li key={line.zh}>{bilingual(line)}</li>
              ))}
            </ul>
          </Part>
        )}
        {neverSay.length > 0 && (
          <Part title={t('neverSay')}>
            <ul className={classes.said} data-never>
              {neverSay.map((line) => (
                <li key={line.zh}>
                  <IconX aria-hidden />
                  {bilingual(line)}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </SimpleGrid>
      <Group gap="md">
        <Text span fw={600}>
          {t('tell')}
        </Text>
        <Text span>{bilingual(tell)}</Text>
        {register && (
          <Badge variant="outline" size="lg" tt="none">
            {t('register', { kind: t(`kinds.${register}`) })}
          </Badge>
        )}
      </Group>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
