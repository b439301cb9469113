import {
  Alert,
  Badge,
  Button,
  Center,
  Loader,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBook2, IconPlus, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { findSituations } from '../../shared/handbook/find-situation';
import { useBilingual } from '../lib/hall';
import { EmptyState } from '../ui/empty-state';
import classes from './handbook.module.css';
import { Page } from './page';
import { SituationEditor } from './situation-editor';
import { useLeads } from './use-leads';

/** The pages, found by typing, and beside them the one that is open. */
export function Pages({
  pages,
  toRead,
  chosenId,
  onChoose,
  onRegister,
}: {
  readonly pages: readonly SituationPage[] | undefined;
  readonly toRead: number;
  readonly chosenId: string | undefined;
  readonly onChoose: (situationId: string | undefined) => void;
  readonly onRegister: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const leads = useLeads();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const found = findSituations(pages ?? [], text).sort(
    (a, b) => Number(b.toRead) - Number(a.toRead),
  );
  const chosen = pages?.find((page) => page.situationId === chosenId) ?? found[0];
  useHotkeys([
    [
      'mod+Enter',
      () => {
        if (chosen?.content.register && !adding) onRegister(chosen.situationId);
      },
    ],
  ]);
  if (!pages) {
    return (
      <Center h="100%">
        <Loader />
      </Center>
    );
  }
  const choose = (page: SituationPage | undefined) => {
    if (!page) return;
    setAdding(false);
    onChoose(page.situationId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = found.findIndex(({ situationId }) => situationId === chosen?.situationId);
    choose(found[Math.min(found.length - 1, Math.max(0, at + step))]);
  };
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={18} />}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onChoose(findSituations(pages, event.currentTarget.value)[0]?.situationId);
          }}
          mb="xs"
        />
        {toRead > 0 && (
          <Alert color="amber" py="xs" mb="xs">
            {t('toRead', { count: toRead })}
          </Alert>
        )}
        {found.length === 0 && (
          <EmptyState title={t('nothingFound', { text })} hint={t('nothingFoundHint')} />
        )}
        <ul>
          {found.map((page) => (
            <li key={page.situationId}>
              <UnstyledButton
                className={classes.entry}
                aria-current={!adding && page === chosen ? 'page' : undefined}
                onClick={() => choose(page)}
              >
                <Text span>{bilingual(page.content.title)}</Text>
                {page.toRead && (
                  <Badge color="amber" size="sm" tt="none">
                    {t('updated')}
                  </Badge>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {leads && (
          <Button
            variant="subtle"
            mt="xs"
            leftSection={<IconPlus size={18} />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )}
      </div>
      <div className={classes.page}>
        {adding ? (
          <SituationEditor
            page={null}
            onDone={(id) => {
              setAdding(false);
              if (id) onChoose(id);
            }}
          />
        ) : chosen ? (
          <Page key={chosen.situationId} page={chosen} onRegister={onRegister} />
        ) : (
          <EmptyState icon={<IconBook2 />} title={t('title')} hint={t('find')} />
        )}
      </div>
    </div>
  );
}
