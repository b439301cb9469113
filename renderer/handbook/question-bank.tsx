import { Group, Select, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconListCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newItem } from '../../shared/handbook/draft';
import { quizTopics } from '../../shared/handbook/question';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { BegunMark, NewItemButton } from './begun';
import classes from './handbook.module.css';
import { QuestionEditor } from './question-editor';
import { RetiredItems } from './retired-items';
import { useDrafts } from './use-leads';

/** The questions of the spot check by topic; a supervisor writes, changes and retires them. */
export function QuestionBank() {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { data: questions } = useAsk('handbook.listQuestions', {});
  const { data: operator } = useAsk('people.readOperator', {});
  const drafts = useDrafts()?.filter((draft) => draft.kind === 'question');
  const [text, setText] = useState('');
  const [topic, setTopic] = useState<(typeof quizTopics)[number] | null>(null);
  const [chosenId, setChosenId] = useState<string>();
  const shown =
    questions?.filter(
      ({ content }) =>
        (!topic || content.topic === topic) &&
        JSON.stringify(content).toLowerCase().includes(text.trim().toLowerCase()),
    ) ?? [];
  const chosen = questions?.find(({ questionId }) => questionId === chosenId);
  const draftOf = (itemId: string) => drafts?.find((draft) => draft.itemId === itemId);
  const newBegun = draftOf(newItem) !== undefined;
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <TextInput
          aria-label={t('bank.find')}
          placeholder={t('bank.find')}
          leftSection={<IconSearch size={18} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group gap="xs" wrap="nowrap">
          <Select
            flex={1}
            aria-label={t('bank.topic')}
            placeholder={t('bank.allTopics')}
            clearable
            data={quizTopics.map((value) => ({ value, label: t(`bank.topics.${value}`) }))}
            value={topic}
            onChange={setTopic}
          />
          <Text size="xs" c="dimmed" className={classes.figure}>
            {t('bank.count', { count: shown.length })}
          </Text>
        </Group>
        <div className={classes.rows}>
          {questions && shown.length === 0 && (
            <EmptyState title={t('bank.nothingFound')} hint={t('bank.nothingFoundHint')} />
          )}
          <ul>
            {shown.map(({ questionId, content }) => (
              <li key={questionId}>
                <UnstyledButton
                  className={classes.entry}
                  aria-current={questionId === chosenId ? 'page' : undefined}
                  onClick={() => setChosenId(questionId)}
                >
                  {bilingual(content.text)}
                  {draftOf(questionId) && <BegunMark />}
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {text === '' && <RetiredItems kind="question" />}
        </div>
        <NewItemButton
          begun={newBegun}
          label={t(newBegun ? 'draft.resumeNewQuestion' : 'bank.add')}
          onClick={() => setChosenId(newItem)}
        />
      </div>
      <div className={classes.page}>
        {operator && drafts && (chosen || chosenId === newItem) ? (
          <QuestionEditor
            key={`${operator.staffId} ${chosenId}`}
            staffId={operator.staffId}
            question={chosen}
            kept={draftOf(chosenId ?? newItem)}
            onDone={setChosenId}
          />
        ) : (
          <EmptyState icon={<IconListCheck />} title={t('views.bank')} hint={t('bank.pick')} />
        )}
      </div>
    </div>
  );
}
