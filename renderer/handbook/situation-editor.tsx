import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { type SituationContent, situationContent } from '../../shared/handbook/situation';
import { incidentKinds, registerKinds } from '../../shared/register-kinds';
import { newIdempotencyKey } from '../lib/bridge';
import { useBilingual } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { type Line, LineList, newLine } from './line-list';

/** What was begun and neither saved nor cancelled, while one looks elsewhere. */
const drafts = new Map<string, Draft>();

const lists = ['steps', 'say', 'neverSay'] as const;

/** Writes a page: everything in both languages, saved as its next version. */
export function SituationEditor({
  page,
  onDone,
}: {
  /** Null for a new page. */
  readonly page: SituationPage | null;
  /** With the id of what was saved; without it nothing was. */
  readonly onDone: (situationId?: string) => void;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  const bilingual = useBilingual();
  const save = useCommand('handbook.saveSituation');
  const [key] = useState(newIdempotencyKey);
  const draftKey = page ? `${page.situationId}:${page.version}` : 'new';
  const [draft, setDraft] = useState(() => drafts.get(draftKey) ?? draftOf(page?.content));
  const [incomplete, setIncomplete] = useState(false);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(draftKey, next);
    setDraft(next);
  };
  const done = (situationId?: string) => {
    drafts.delete(draftKey);
    onDone(situationId);
  };
  const pair = (field: 'title' | 'words' | 'tell', label: string, language: 'zh' | 'en') => (
    <TextInput
      flex={1}
      label={`${label} · ${t(language === 'zh' ? 'chinese' : 'english')}`}
      maxLength={300}
      value={draft[field][language]}
      onChange={(event) =>
        change({ [field]: { ...draft[field], [language]: event.currentTarget.value } })
      }
    />
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const content = situationContent.safeParse(contentOf(draft));
    setIncomplete(!content.success);
    if (!content.success) return;
    const saved = await save.run({
      idempotencyKey: key,
      situationId: page?.situationId ?? null,
      baseVersion: page?.version ?? null,
      content: content.data,
    });
    if (saved) done(saved.situationId);
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md" pb="md">
        <Title order={2}>{page ? bilingual(page.content.title) : t('add')}</Title>
        {(['title', 'words'] as const).map((field) => (
          <Group key={field} wrap="nowrap">
            {pair(field, t(`${field}Field`), 'zh')}
            {pair(field, t(`${field}Field`), 'en')}
          </Group>
        ))}
        {lists.map((list) => (
          <LineList
            key={list}
            legend={t(list)}
            lines={draft[list]}
            onChange={(lines) => change({ [list]: lines })}
          />
        ))}
        <Group wrap="nowrap">
          {pair('tell', t('tell'), 'zh')}
          {pair('tell', t('tell'), 'en')}
        </Group>
        <Group wrap="nowrap">
          <Select
            flex={1}
            label={t('registerField')}
            placeholder={t('registerNone')}
            clearable
            data={registerKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={draft.register}
            onChange={(register) =>
              change({ register, incident: register === 'incident' ? draft.incident : null })
            }
          />
          <Select
            flex={1}
            label={t('incidentField')}
            disabled={draft.register !== 'incident'}
            data={incidentKinds.map((value) => ({ value, label: t(`incidents.${value}`) }))}
            value={draft.incident}
            onChange={(incident) => change({ incident })}
          />
        </Group>
        {incomplete && (
          <Text c="vermilion" role="alert">
            {t('missing')}
          </Text>
        )}
        <RefusalAlert refusal={save.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => done()}>
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

const draftOf = (content: SituationContent | undefined) => ({
  title: content?.title ?? { zh: '', en: '' },
  words: content?.words ?? { zh: '', en: '' },
  steps: linesOf(content?.steps ?? [{ zh: '', en: '' }]),
  say: linesOf(content?.say ?? []),
  neverSay: linesOf(content?.neverSay ?? []),
  tell: content?.tell ?? { zh: '', en: '' },
  register: content?.register ?? null,
  incident: content?.incident ?? null,
});

type Draft = ReturnType<typeof draftOf>;

const linesOf = (lines: readonly { zh: string; en: string }[]): readonly Line[] =>
  lines.map(({ zh, en }) => newLine(zh, en));

/** Rows that were left empty are no lines. */
const contentOf = ({ steps, say, neverSay, ...rest }: Draft) => ({
  ...rest,
  steps: written(steps),
  say: written(say),
  neverSay: written(neverSay),
});

const written = (lines: readonly Line[]) =>
  lines
    .map(({ zh, en }) => ({ zh: zh.trim(), en: en.trim() }))
    .filter(({ zh, en }) => zh !== '' || en !== '');
