import { Alert, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionLine } from '../../shared/handbook/contract';
import { newItem, type QuestionDraft } from '../../shared/handbook/draft';
import { answersDiffer, questionContent, quizTopics } from '../../shared/handbook/question';
import { newIdempotencyKey } from '../lib/bridge';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { AskButton } from './ask-button';
import { draftId, forgetDraft, questionDrafts } from './drafts';
import { EditorFoot, Missing } from './editor-foot';
import { LineInput } from './line-input';
import { contentOf, isMissing, rowsOf } from './question-rows';

/** Writes one question with its answers in both languages. What is written is kept with every letter. */
export function QuestionEditor({
  staffId,
  question,
  kept,
  onDone,
}: {
  readonly staffId: string;
  /** Undefined for a new one. */
  readonly question: QuestionLine | undefined;
  /** What main has of what was begun, and the version that it was begun from. */
  readonly kept: { readonly text: QuestionDraft; readonly baseVersion: number | null } | undefined;
  readonly onDone: (questionId: string | undefined) => void;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  const save = useCommand('handbook.saveQuestion');
  const retire = useCommand('handbook.retireQuestion');
  const [key] = useState(newIdempotencyKey);
  const [retireKey] = useState(newIdempotencyKey);
  const itemId = question?.questionId ?? newItem;
  const id = draftId(staffId, itemId);
  const [begun, setBegun] = useState(() => questionDrafts.inHand(id) ?? kept);
  const [baseVersion] = useState(begun ? begun.baseVersion : (question?.version ?? null));
  const [fresh] = useState(() => rowsOf(question?.content));
  const draft = begun?.text ?? fresh;
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  const complete = questionContent.safeParse(contentOf(draft));
  const differ = !complete.success || answersDiffer(complete.data);

  const change = (part: Partial<QuestionDraft>) => {
    const text = { ...draft, ...part };
    questionDrafts.keep(id, { kind: 'question', itemId, baseVersion, text });
    setBegun({ baseVersion, text });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!complete.success || !differ) return;
    const saved = await save.run({
      idempotencyKey: key,
      questionId: question?.questionId ?? null,
      baseVersion: question?.version ?? null,
      content: complete.data,
    });
    if (!saved) return;
    await forgetDraft('question', staffId, itemId);
    onDone(undefined);
  };
  const discard = async () => {
    await forgetDraft('question', staffId, itemId);
    onDone(undefined);
  };
  const retireIt = async () => {
    if (!question) return;
    const { questionId, version } = question;
    const gone = await retire.run({ idempotencyKey: retireKey, questionId, baseVersion: version });
    if (gone) await discard();
  };
  const labelOf = (row: number) =>
    row > 1
      ? t('bank.wrongNumber', { number: row - 1 })
      : t(row === 0 ? 'bank.text' : 'bank.right');

  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {question && question.version !== baseVersion && (
          <Alert color="amber" py="xs">
            {t('draft.questionChangedSince')}
          </Alert>
        )}
        <Select
          label={t('bank.topic')}
          allowDeselect={false}
          data={quizTopics.map((value) => ({ value, label: t(`bank.topics.${value}`) }))}
          value={draft.topic}
          onChange={(topic) => topic && change({ topic })}
        />
        {draft.rows.map((texts, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows neither move nor go
          <Group key={row} wrap="nowrap" align="flex-start">
            {(['zh', 'en'] as const).map((side) => (
              <LineInput
                key={side}
                label={`${labelOf(row)} · ${t(side === 'zh' ? 'chinese' : 'english')}`}
                maxLength={200}
                value={texts[side]}
                error={tried && isMissing(draft, row, side)}
                onWrite={(text) =>
                  change({ rows: draft.rows.with(row, { ...texts, [side]: text }) })
                }
              />
            ))}
          </Group>
        ))}
      </Stack>
      <EditorFoot
        problem={
          tried && !complete.success ? (
            <Missing>{t('bank.missing')}</Missing>
          ) : tried && !differ ? (
            <Missing>{t('bank.same')}</Missing>
          ) : (
            <RefusalAlert refusal={save.refusal ?? retire.refusal} />
          )
        }
        begun={begun !== undefined}
        saving={save.running}
        onLater={() => onDone(undefined)}
        onDiscard={() => void discard()}
      >
        {question && (
          <AskButton label={t('retire')} ask={t('bank.retireAsk')} onSure={() => void retireIt()} />
        )}
      </EditorFoot>
    </form>
  );
}
