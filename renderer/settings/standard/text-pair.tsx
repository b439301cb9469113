import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StandardFormType } from './standard-values';

/** One text in both languages, side by side. */
export function TextPair({
  form,
  path,
  what,
}: {
  readonly form: StandardFormType;
  readonly path: string;
  /** What the text names, for those who hear the screen. */
  readonly what: string;
}) {
  const { t } = useTranslation('settings');
  return (
    <>
      {(
        [
          ['zh', 'setUp.chinese'],
          ['en', 'setUp.english'],
        ] as const
      ).map(([language, label]) => (
        <TextInput
          key={language}
          flex={1}
          autoComplete="off"
          aria-label={`${what} · ${t(label)}`}
          placeholder={t(label)}
          {...form.getInputProps(`${path}.${language}`)}
        />
      ))}
    </>
  );
}
