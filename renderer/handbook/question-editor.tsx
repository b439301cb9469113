import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionLine } from '../../shared/handbook/contract';
import { type QuestionContent, questionContent, quizTopics } from '../../shared/handbook/question';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { RetireButton } from './retire-button';

type Texts = QuestionContent['text'];

const nothing: Texts = { zh: '', en: '' };
/** Rows offered for wrong answers; those left empty are none. */
const wrongRows = 3;

/** Writes one question with its answers in both languages. */
export function QuestionEditor({
  question,
  onDone,
}: {
  /** Undefined for a new one. */
  readonly question: QuestionLine | undefined;
  readonly onDone: (questionId: string | undefined) => void;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  const save = useCommand('handbook.saveQuestion');
  const retire = useCommand('handbook.retireQuestion');
  const [key] = useState(newIdempotencyKey);
  const [topic, setTopic] = useState(question?.content.topic ?? 'everybody');
  const [rows, setRows] = useState<readonly Texts[]>(() => rowsOf(question?.content));
  const [incomplete, setIncomplete] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [text, right, ...wrong] = rows.map(({ zh, en }) => ({ zh: zh.trim(), en: en.trim() }));
    const content = questionContent.safeParse({
      topic,
      text,
      right,
      wrong: wrong.filter(({ zh, en }) => zh !== '' || en !== ''),
    });
    setIncomplete(!content.success);
    if (!content.success) return;
    const saved = await save.run({
      idempotencyKey: key,
      questionId: question?.questionId ?? null,
      baseVersion: question?.version ?? null,
      content: content.data,
    });
    if (saved) onDone(saved.questionId);
  };
  const labelOf = (row: number) =>
    t(row === 0 ? 'bank.text' : row === 1 ? 'bank.right' : 'bank.wrong');

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Select
          label={t('bank.topic')}
          allowDeselect={false}
          data={quizTopics.map((value) => ({ value, label: t(`bank.topics.${value}`) }))}
          value={topic}
          onChange={(value) => value && setTopic(value)}
        />
        {rows.map((texts, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows neither move nor go
          <Group key={row} wrap="nowrap">
            {(['zh', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                flex={1}
                label={`${labelOf(row)} · ${t(language === 'zh' ? 'chinese' : 'english')}`}
                maxLength={200}
                value={texts[language]}
                onChange={({ currentTarget: { value } }) =>
                  setRows(rows.with(row, { ...texts, [language]: value }))
                }
              />
            ))}
          </Group>
        ))}
        {incomplete && (
          <Text c="vermilion" role="alert">
            {t('bank.missing')}
          </Text>
        )}
        <RefusalAlert refusal={save.refusal ?? retire.refusal} />
        <Group justify="flex-end">
          {question && (
            <RetireButton
              ask={t('bank.retireAsk')}
              onRetire={async (idempotencyKey) => {
                const { questionId, version } = question;
                const gone = await retire.run({ idempotencyKey, questionId, baseVersion: version });
                if (gone) onDone(undefined);
              }}
            />
          )}
          <Button variant="default" onClick={() => onDone(undefined)}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.running}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function rowsOf(content: QuestionContent | undefined): readonly Texts[] {
  const wrong = content?.wrong ?? [];
  const empty = Math.max(0, wrongRows - wrong.length);
  return [
    content?.text ?? nothing,
    content?.right ?? nothing,
    ...wrong,
    ...Array.from({ length: empty }, () => nothing),
  ];
}
