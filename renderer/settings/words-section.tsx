import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultPhrases,
  type PhraseKey,
  phraseKeys,
  unknownPlaceholder,
} from '../../shared/reception/phrases';
import { newIdempotencyKey } from '../lib/bridge';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { useSettingsLock } from '../lib/use-settings-lock';
import { RefusalAlert } from '../ui/refusal-alert';

/** What hosts are reminded to say, in the hall's own words; an emptied line is the usual one again. */
export function WordsSection() {
  const { t } = useTranslation('words');
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('settings.hint', { hall: '{hall}', greeting: '{greeting}', guest: '{guest}' })}
      </Text>
      {phraseKeys.map((key) => (
        <Group key={key} grow align="flex-start">
          <PhraseField phrase={key} side="zh" />
          <PhraseField phrase={key} side="en" />
        </Group>
      ))}
    </Stack>
  );
}

function PhraseField({ phrase, side }: { readonly phrase: PhraseKey; readonly side: 'zh' | 'en' }) {
  const { t } = useTranslation('words');
  const { phrases } = useHall();
  const lock = useSettingsLock();
  const change = useCommand('settings.changeSettings');
  const usual = defaultPhrases[phrase];
  const stored = phrases[phrase]?.[side] ?? usual[side];
  const [typed, setTyped] = useState<string>();
  const unknown = typed && unknownPlaceholder(typed);

  const save = async () => {
    if (typed === undefined || unknown) return;
    const next = { ...usual, ...phrases[phrase], [side]: typed.trim() || usual[side] };
    const { [phrase]: _, ...others } = phrases;
    const isUsual = next.zh === usual.zh && next.en === usual.en;
    const changes = { phrases: isUsual ? others : { ...others, [phrase]: next } };
    if (await change.run({ idempotencyKey: newIdempotencyKey(), changes })) setTyped(undefined);
  };
  return (
    <div>
      <TextInput
        aria-label={t(`settings.${side}`, { usual: usual[side] })}
        placeholder={usual[side]}
        maxLength={160}
        autoComplete="off"
        disabled={!lock.open}
        value={typed ?? stored}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save();
        }}
        error={unknown && t('settings.unknown', { braces: unknown })}
      />
      <RefusalAlert refusal={change.refusal} />
    </div>
  );
}
