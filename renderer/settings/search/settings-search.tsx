import { Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettingText } from '../fields/use-setting-text';
import type { Section } from '../sections';
import classes from '../settings.module.css';
import { type Findable, findSettings, type Place, type SoundsLike } from './find-settings';

/** "What do you want to change?": the sections, or what was found by a word, its pinyin or initials. */
export function SettingsSearch({
  sections,
  typed,
  onType,
  onGo,
  children,
}: {
  readonly sections: readonly Section[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onGo: (place: Place) => void;
  /** Shown while nothing is looked for. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('settings');
  const findables = useFindables(sections);
  const found = findSettings(findables, typed, useSoundsLike(typed));
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        leftSection={<IconSearch size={18} />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && found[0]) onGo(found[0]);
        }}
      />
      {typed.trim() === '' ? (
        children
      ) : (
        <div>
          {found.length === 0 && <Text c="dimmed">{t('search.nothing')}</Text>}
          {found.map((each) => (
            <UnstyledButton
              key={`${each.section} ${each.setting}`}
              className={classes.found}
              onClick={() => onGo(each)}
            >
              {each.title}
              {each.setting && (
                <Text size="xs" c="dimmed">
                  {t(`section.${each.section}.title`)}
                </Text>
              )}
            </UnstyledButton>
          ))}
        </div>
      )}
    </>
  );
}

function useFindables(sections: readonly Section[]): readonly Findable[] {
  const { t } = useTranslation('settings');
  const text = useSettingText();
  return sections.flatMap(({ name, settings = [] }) => [
    { section: name, title: t(`section.${name}.title`), words: t(`section.${name}.words`) },
    ...settings.map((setting) => ({
      ...{ section: name, setting },
      ...{ title: text.label(setting), words: text.hint(setting) },
    })),
  ]);
}

/** Pinyin is looked up once letters are typed, and its dictionary loaded only then. */
function useSoundsLike(typed: string): SoundsLike | undefined {
  const [match, setMatch] = useState<SoundsLike>();
  const letters = /[a-z]/i.test(typed);
  useEffect(() => {
    if (!letters) return;
    void import('pinyin-pro').then(({ match }) =>
      setMatch(() => (text: string, word: string) => match(text, word) !== null),
    );
  }, [letters]);
  return match;
}
