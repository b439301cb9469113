import { Button, Select, Text, UnstyledButton } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quizTopics } from '../../shared/handbook/question';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import classes from './handbook.module.css';
import { QuestionEditor } from './question-editor';

/** The questions of the spot check by topic; a supervisor writes, changes and retires them. */
export function QuestionBank() {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { data: questions } = useAsk('handbook.listQuestions', {});
  const [topic, setTopic] = useState<(typeof quizTopics)[number] | null>(null);
  const [chosenId, setChosenId] = useState<string | null>();
  const shown = questions?.filter(({ content }) => !topic || content.topic === topic) ?? [];
  const chosen = questions?.find(({ questionId }) => questionId === chosenId);
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <Select
          aria-label={t('bank.topic')}
          placeholder={t('bank.topic')}
          clearable
          data={quizTopics.map((value) => ({ value, label: t(`bank.topics.${value}`) }))}
          value={topic}
          onChange={setTopic}
          mb="xs"
        />
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} />}
          onClick={() => setChosenId(null)}
        >
          {t('bank.add')}
        </Button>
        <Text size="xs" c="dimmed" my="xs">
          {t('bank.count', { count: shown.length })}
        </Text>
        <ul>
          {shown.map(({ questionId, content }) => (
            <li key={questionId}>
              <UnstyledButton
                className={classes.entry}
                aria-current={questionId === chosenId ? 'page' : undefined}
                onClick={() => setChosenId(questionId)}
              >
                {bilingual(content.text)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.page}>
        {chosenId === null || chosen ? (
          <QuestionEditor
            key={chosen ? `${chosen.questionId}:${chosen.version}` : 'new'}
            question={chosen}
            onDone={setChosenId}
          />
        ) : (
          <EmptyState icon={<IconListCheck />} title={t('views.bank')} hint={t('bank.pick')} />
        )}
      </div>
    </div>
  );
}
