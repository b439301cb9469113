import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { ScreenTitle } from '../ui/screen-title';
import { Pages } from './pages';
import { QuestionBank } from './question-bank';
import { QuizView } from './quiz-view';
import { useLeads } from './use-leads';

const views = ['pages', 'quiz', 'bank'] as const;
type View = (typeof views)[number];

/** The handbook of the hall: what to do in every situation, the spot check, and its questions. */
export function HandbookScreen({
  situationId,
  onSituation,
  onRegister,
}: {
  /** The page that is open. */
  readonly situationId: string | undefined;
  readonly onSituation: (situationId: string | undefined) => void;
  /** Begins the entry that a page asks for. */
  readonly onRegister: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const leads = useLeads();
  const { data: pages } = useAsk('handbook.listSituations', {});
  const [view, setView] = useState<View>('pages');
  return (
    <Stack gap={0} h="100%">
      <ScreenTitle title={t('title')}>
        <SegmentedControl
          aria-label={t('title')}
          data={views
            .filter((each) => each !== 'bank' || leads)
            .map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </ScreenTitle>
      {view === 'pages' && (
        <Pages
          pages={pages}
          chosenId={situationId}
          onChoose={onSituation}
          onRegister={onRegister}
        />
      )}
      {view === 'quiz' && <QuizView />}
      {view === 'bank' && <QuestionBank />}
    </Stack>
  );
}
