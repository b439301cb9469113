import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import type { Draft } from '../../shared/registers/contract';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useNow } from '../lib/use-now';
import { RefusalAlert } from '../ui/refusal-alert';
import { BarReportLine } from './bar-report-line';
import { DiscardButton } from './discard-button';
import { draftInHand, firstDraft, forgetDraft, isWritten, keepDraft } from './drafts';
import { EntryFields } from './entry-fields';
import { entryInput, missingIn } from './entry-input';
import { pagesOfKind } from './pages-of-kind';
import classes from './registers.module.css';
import { StepsToTick } from './steps-to-tick';
import { useEntryWords } from './use-entry-words';

/** A field in which something is missing, or the first of its choices. */
const wrong = '[aria-invalid="true"]:not([role="radiogroup"]), [aria-invalid="true"] input';

/** Writes an entry, the handbook's steps beside it. What is written is kept with every letter. */
export function EntryForm({
  draftId,
  kept,
  pages,
  from,
  onSituation,
  onDone,
}: {
  readonly draftId: string;
  /** What main has of it. */
  readonly kept: Draft | undefined;
  readonly pages: readonly SituationPage[];
  /** What led here. */
  readonly from: Parameters<typeof firstDraft>[1];
  readonly onSituation: (situationId: string) => void;
  /** With the id of what was entered; without it nothing was. */
  readonly onDone: (entryId?: string) => void;
}) {
  const { t } = useTranslation('registers');
  const hall = useHall();
  const words = useEntryWords();
  const nowMs = useNow(10_000);
  const { data: operator } = useAsk('people.readOperator', {});
  const write = useCommand('registers.writeEntry');
  const [draft, setDraft] = useState(() => draftInHand(draftId) ?? kept ?? firstDraft(pages, from));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const choices = pagesOfKind(pages, draft.kind, draft.incident);
  const page = choices.find((each) => each.situationId === draft.situationId) ?? choices[0];
  const ownerId = draft.ownerId ?? operator?.staffId ?? null;
  const missing = missingIn(draft, ownerId, nowMs, hall.timeZone);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(draftId, next);
  };
  const enter = async () => {
    setTried(true);
    if (ownerId === null || Object.keys(missing).length > 0) {
      // After it was marked; what is wrong may be out of sight.
      setTimeout(() => form.current?.querySelector<HTMLElement>(wrong)?.focus());
      return;
    }
    const steps = page?.content.steps ?? [];
    const entered = await write.run({
      ...entryInput(draft, ownerId, hall.timeZone),
      steps: steps.map((step, index) => ({ ...step, done: draft.ticked.includes(index) })),
      idempotencyKey: draftId,
    });
    if (!entered) return;
    await forgetDraft(draftId);
    onDone(entered.entryId);
  };
  const discard = async () => {
    await forgetDraft(draftId);
    onDone();
  };
  const dueInMs = hall.registerDueMs[draft.kind];

  return (
    <form
      ref={form}
      noValidate
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void enter();
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void enter();
      }}
    >
      <div className={classes.beside}>
        <Stack gap="xs">
          <Title order={2} size="h3">
            {t('form.add')} · {words.kind(draft.kind, draft.incident)}
          </Title>
          {draft.barReportId !== null && (
            <BarReportLine
              reportId={draft.barReportId}
              onSetAside={() => void discard()}
              onDetach={() => {
                write.forget();
                change({ barReportId: null });
              }}
            />
          )}
          {draft.fromEntryId !== null && <CameFrom entryId={draft.fromEntryId} />}
          <EntryFields
            draft={draft}
            ownerId={ownerId}
            missing={tried ? missing : {}}
            onChange={change}
          />
          <Stack gap="xs" className={classes.foot}>
            <RefusalAlert refusal={write.refusal} />
            <Text size="xs" c="dimmed" className={classes.figure}>
              {t('form.due', {
                span: words.span(dueInMs),
                time: dateTime(nowMs + dueInMs, hall.timeZone).slice(5),
              })}{' '}
              · {t('form.kept')}
            </Text>
            <Group gap="xs" justify="flex-end">
              {isWritten(draft) && <DiscardButton onDiscard={() => void discard()} />}
              <Button variant="default" onClick={() => onDone()}>
                {t('form.later')}
              </Button>
              <Button type="submit" loading={write.running}>
                {t('form.save')}
              </Button>
            </Group>
          </Stack>
        </Stack>
        <aside className={`${classes.aside} ${classes.following}`}>
          <StepsToTick
            page={page}
            choices={choices}
            unchosen={draft.kind === 'incident' && draft.incident === null}
            ticked={draft.ticked}
            onPage={(next) => change({ situationId: next, ticked: [] })}
            onTick={(ticked) => change({ ticked })}
            onOpen={onSituation}
          />
        </aside>
      </div>
    </form>
  );
}

/** The incident that becomes a complaint here. */
function CameFrom({ entryId }: { readonly entryId: string }) {
  const { t } = useTranslation('registers');
  const words = useEntryWords();
  const { data } = useAsk('registers.readEntry', { entryId });
  if (!data) return null;
  const { kind, incident, number } = data;
  return (
    <Text size="xs" c="dimmed">
      {t('entry.cameFrom', { kind: words.kind(kind, incident), number })}
    </Text>
  );
}
