import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedLines } from '../../shared/handbook/compare-situations';
import type { SituationContent } from '../../shared/handbook/situation';
import { MarkedLine, Removed, useCompared } from './changes';
import classes from './handbook.module.css';

/**
 * One page as it is read: what to do, what to say and never say, whom to tell. Beside an earlier
 * version, with what has changed since.
 */
export function SituationText({
  content,
  before,
}: {
  readonly content: SituationContent;
  readonly before?: SituationContent | undefined;
}) {
  const { t } = useTranslation(['handbook', 'registers']);
  const kindOf = ({ register, incident }: Pick<SituationContent, 'register' | 'incident'>) => {
    if (register === null) return t('registerNone');
    const kind = t(`kinds.${register}`);
    if (incident === null) return kind;
    return t('registers:withIncident', { kind, incident: t(`incidents.${incident}`) });
  };
  const { steps, say, neverSay, tell, wentInto } = useCompared(content, before);
  return (
    <Stack gap="lg">
      <Part title={t('steps')} part={steps}>
        <ol className={classes.lines}>
          {steps.lines.map((line) => (
            <li key={line.text}>
              <MarkedLine line={line} />
            </li>
          ))}
        </ol>
      </Part>
      <SimpleGrid cols={2}>
        <Part title={t('say')} part={say}>
          <ul className={classes.said}>
            {say.lines.map((line) => (
              <li key={line.text}>
                <MarkedLine line={line} />
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t('neverSay')} part={neverSay}>
          <ul className={classes.said} data-never>
            {neverSay.lines.map((line) => (
              <li key={line.text}>
                <IconX aria-hidden />
                <span>
                  <MarkedLine line={line} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      </SimpleGrid>
      <Group gap="md" align="flex-start">
        <Text span fw={600}>
          {t('tell')}
        </Text>
        <Text span>
          <MarkedLine line={tell} />
        </Text>
        {(content.register || wentInto) && (
          <div>
            <Badge variant="outline" size="lg" tt="none">
              {content.register ? t('register', { kind: kindOf(content) }) : kindOf(content)}
            </Badge>
            {wentInto && (
              <MarkedLine
                line={{ text: '', change: { kind: 'reworded', before: kindOf(wentInto) } }}
              />
            )}
          </div>
        )}
      </Group>
    </Stack>
  );
}

/** A heading and its lines; without any there is nothing to see. */
function Part({
  title,
  part: { lines, removed },
  children,
}: {
  readonly title: string;
  readonly part: ComparedLines;
  readonly children: ReactNode;
}) {
  if (lines.length === 0 && removed.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {children}
      <Removed lines={removed} />
    </section>
  );
}
