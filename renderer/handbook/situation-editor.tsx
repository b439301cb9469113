import { Alert, Box, Group, Select, Stack, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { newItem, type SituationDraft } from '../../shared/handbook/draft';
import { type SituationContent, situationContent } from '../../shared/handbook/situation';
import { incidentKinds, registerKinds } from '../../shared/register-kinds';
import { newIdempotencyKey } from '../lib/bridge';
import { useBilingual } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { draftId, forgetDraft, situationDrafts } from './drafts';
import { EditorFoot, Missing } from './editor-foot';
import { LineInput } from './line-input';
import { LineList, newLine } from './line-list';
import { VersionsButton } from './versions';

const lists = ['steps', 'say', 'neverSay'] as const;
/** As many as the contract takes. */
const most = { title: { zh: 40, en: 60 }, words: { zh: 120, en: 120 }, tell: { zh: 300, en: 300 } };
const mostLines = { steps: 12, say: 8, neverSay: 8 };

/** Writes a page: everything in both languages, saved as its next version. What is written is kept with every letter. */
export function SituationEditor({
  staffId,
  page,
  kept,
  onDone,
}: {
  readonly staffId: string;
  /** Null for a new page. */
  readonly page: SituationPage | null;
  /** What main has of what was begun, and the version that it was begun from. */
  readonly kept: { readonly text: SituationDraft; readonly baseVersion: number | null } | undefined;
  /** With the id of what was saved; without it nothing was. */
  readonly onDone: (situationId?: string) => void;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  const bilingual = useBilingual();
  const save = useCommand('handbook.saveSituation');
  const [key] = useState(newIdempotencyKey);
  const itemId = page?.situationId ?? newItem;
  const id = draftId(staffId, itemId);
  const [begun, setBegun] = useState(() => situationDrafts.inHand(id) ?? kept);
  const [baseVersion] = useState(begun ? begun.baseVersion : (page?.version ?? null));
  const [fresh] = useState(() => draftOf(page?.content));
  const draft = begun?.text ?? fresh;
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  const complete = situationContent.safeParse(contentOf(draft));
  const tried = tries > 0;

  const change = (part: Partial<SituationDraft>) => {
    const text = { ...draft, ...part };
    situationDrafts.keep(id, { kind: 'situation', itemId, baseVersion, text });
    setBegun({ baseVersion, text });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!complete.success) return;
    const saved = await save.run({
      idempotencyKey: key,
      situationId: page?.situationId ?? null,
      baseVersion: page?.version ?? null,
      content: complete.data,
    });
    if (!saved) return;
    await forgetDraft('situation', staffId, itemId);
    onDone(saved.situationId);
  };
  const discard = async () => {
    await forgetDraft('situation', staffId, itemId);
    onDone();
  };
  const pair = (field: 'title' | 'words' | 'tell', label: string) => (
    <Group wrap="nowrap" align="flex-start">
      {(['zh', 'en'] as const).map((side) => (
        <LineInput
          key={side}
          label={`${label} · ${t(side === 'zh' ? 'chinese' : 'english')}`}
          maxLength={most[field][side]}
          value={draft[field][side]}
          error={tried && field !== 'words' && draft[field][side].trim() === ''}
          onWrite={(text) => change({ [field]: { ...draft[field], [side]: text } })}
        />
      ))}
    </Group>
  );

  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Title order={2}>{page ? bilingual(page.content.title) : t('add')}</Title>
        {page && page.version !== baseVersion && (
          <Alert color="amber" py="xs">
            {t('draft.changedSince')} <VersionsButton page={page} />
          </Alert>
        )}
        {pair('title', t('titleField'))}
        {pair('words', t('wordsField'))}
        {lists.map((list) => (
          <LineList
            key={list}
            legend={t(list)}
            lines={draft[list]}
            most={mostLines[list]}
            needed={list === 'steps'}
            tried={tried}
            onChange={(lines) => change({ [list]: lines })}
          />
        ))}
        {pair('tell', t('tell'))}
        <Group wrap="nowrap">
          <Select
            flex={1}
            label={t('registerField')}
            placeholder={t('registerNone')}
            clearable
            data={registerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={draft.register}
            onChange={(register) =>
              change({ register, incident: register === 'incident' ? 'other' : null })
            }
          />
          {draft.register === 'incident' ? (
            <Select
              flex={1}
              label={t('incidentField')}
              allowDeselect={false}
              data={incidentKinds.map((value) => ({ value, label: t(`incidents.${value}`) }))}
              value={draft.incident}
              onChange={(incident) => change({ incident })}
            />
          ) : (
            <Box flex={1} />
          )}
        </Group>
      </Stack>
      <EditorFoot
        problem={
          tried && !complete.success ? (
            <Missing>{t('missing')}</Missing>
          ) : (
            <RefusalAlert refusal={save.refusal} />
          )
        }
        begun={begun !== undefined}
        saving={save.running}
        onLater={() => onDone()}
        onDiscard={() => void discard()}
      />
    </form>
  );
}

const nothing = { zh: '', en: '' };

const draftOf = (content: SituationContent | undefined): SituationDraft => ({
  title: content?.title ?? nothing,
  words: content?.words ?? nothing,
  steps: linesOf(content?.steps ?? [nothing]),
  say: linesOf(content?.say ?? []),
  neverSay: linesOf(content?.neverSay ?? []),
  tell: content?.tell ?? nothing,
  register: content?.register ?? null,
  incident: content?.incident ?? null,
});

const linesOf = (lines: readonly { zh: string; en: string }[]) =>
  lines.map(({ zh, en }) => newLine(zh, en));

/** Rows that were left empty are no lines. */
const contentOf = ({ steps, say, neverSay, ...rest }: SituationDraft) => ({
  ...rest,
  steps: written(steps),
  say: written(say),
  neverSay: written(neverSay),
});

const written = (lines: SituationDraft['steps']) =>
  lines
    .map(({ zh, en }) => ({ zh: zh.trim(), en: en.trim() }))
    .filter(({ zh, en }) => zh !== '' || en !== '');
