import { Button, Center, Loader } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { newItem } from '../../shared/handbook/draft';
import { findSituations } from '../../shared/handbook/find-situation';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import classes from './handbook.module.css';
import { Page } from './page';
import { PageList } from './page-list';
import { SituationEditor } from './situation-editor';
import { useDrafts, useLeads } from './use-leads';

/** The pages, found by typing, and beside them the one that is open or written. */
export function Pages({
  pages,
  chosenId,
  onChoose,
  onRegister,
}: {
  readonly pages: readonly SituationPage[] | undefined;
  readonly chosenId: string | undefined;
  readonly onChoose: (situationId: string | undefined) => void;
  readonly onRegister: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const leads = useLeads();
  const { data: operator } = useAsk('people.readOperator', {});
  const drafts = useDrafts()?.filter((draft) => draft.kind === 'situation');
  const [text, setText] = useState('');
  const [writing, setWriting] = useState<string>();
  const found = findSituations(pages ?? [], text).sort(
    (a, b) => Number(b.toRead) - Number(a.toRead),
  );
  const chosen = pages?.find((page) => page.situationId === chosenId) ?? found[0];
  // Somebody else who signs in meanwhile does not find the pencil in hand.
  const written = leads && operator && drafts ? writing : undefined;
  const register = () => {
    if (chosen?.content.register && !written) onRegister(chosen.situationId);
  };
  useHotkeys([['mod+Enter', register]]);
  if (!pages) {
    return (
      <Center h="100%">
        <Loader />
      </Center>
    );
  }
  const choose = (situationId: string | undefined) => {
    setWriting(undefined);
    onChoose(situationId);
  };
  const draftOf = (itemId: string) => drafts?.find((draft) => draft.itemId === itemId);
  const page = pages.find(({ situationId }) => situationId === written) ?? null;
  return (
    <div className={classes.columns}>
      <PageList
        pages={found}
        text={text}
        current={written ?? chosen?.situationId}
        begun={(drafts ?? []).map(({ itemId }) => itemId)}
        onText={(typed) => {
          setText(typed);
          choose(findSituations(pages, typed)[0]?.situationId);
        }}
        onChoose={choose}
        onRegister={register}
        {...(leads && { onNew: () => setWriting(newItem) })}
      />
      <div className={classes.page}>
        {written && operator && (page || written === newItem) ? (
          <SituationEditor
            key={`${operator.staffId} ${written}`}
            staffId={operator.staffId}
            page={page}
            kept={draftOf(written)}
            onDone={(savedId) => choose(savedId ?? chosen?.situationId)}
          />
        ) : chosen && (found.length > 0 || text === '') ? (
          <Page
            key={`${chosen.situationId}:${chosen.version}`}
            page={chosen}
            begunAtMs={draftOf(chosen.situationId)?.savedAtMs}
            onEdit={() => setWriting(chosen.situationId)}
            onRegister={onRegister}
          />
        ) : (
          <EmptyState
            icon={<IconBook2 />}
            title={t('nothingFound', { text })}
            hint={t(leads ? 'nothingFoundAdd' : 'nothingFoundHint')}
          >
            {leads && (
              <Button
                variant="default"
                leftSection={<IconPlus size={18} />}
                onClick={() => setWriting(newItem)}
              >
                {t('add')}
              </Button>
            )}
          </EmptyState>
        )}
      </div>
    </div>
  );
}
