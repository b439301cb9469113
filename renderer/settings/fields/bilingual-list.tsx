import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/fields';
import { useBilingual } from '../../lib/hall';
import { RemoveButton } from '../set-up/remove-button';
import type { ControlProps } from './control-props';

/** A single text stands for both languages. */
const both = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.trim() || en.trim(),
  en: en.trim() || zh.trim(),
});

/** A list of texts in both languages, with whatever else belongs to each; saved as a whole. */
export function BilingualList<Row extends { readonly key: string; readonly text: Bilingual }>({
  id,
  value,
  disabled,
  saving,
  onSave,
  most,
  fewest,
  isRight,
  newRow,
  addLabel,
  children,
}: Omit<ControlProps<readonly Row[]>, 'label'> & {
  readonly most: number;
  readonly fewest: number;
  readonly isRight: (row: Row) => boolean;
  readonly newRow: () => Row;
  readonly addLabel: string;
  /** What else there is to say about a row. */
  readonly children?: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}) {
  const { t } = useTranslation(['settings', 'common']);
  const inLanguage = useBilingual();
  const [typed, setTyped] = useState<readonly Row[]>();
  const rows = typed ?? value;
  const change = (key: string) => (part: Partial<Row>) =>
    setTyped(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const wrong = rows.some((row) => both(row.text).zh === '' || !isRight(row));

  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <Group key={row.key} gap="xs" wrap="nowrap">
          {(['zh', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              id={index === 0 && language === 'zh' ? id : undefined}
              flex={1}
              maxLength={60}
              aria-label={t(
                language === 'zh' ? 'settings:setUp.chinese' : 'settings:setUp.english',
              )}
              placeholder={t(
                language === 'zh' ? 'settings:setUp.chinese' : 'settings:setUp.english',
              )}
              value={row.text[language]}
              disabled={disabled}
              onChange={(event) =>
                change(row.key)({
                  text: { ...row.text, [language]: event.currentTarget.value },
                } as Partial<Row>)
              }
            />
          ))}
          {children?.(row, change(row.key))}
          {!disabled && rows.length > fewest && (
            <RemoveButton
              name={inLanguage(row.text)}
              onClick={() => setTyped(rows.filter((other) => other !== row))}
            />
          )}
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          disabled={disabled || rows.length >= most}
          onClick={() => setTyped([...rows, newRow()])}
        >
          {addLabel}
        </Button>
        {typed && (
          <Group gap="xs">
            <Button variant="subtle" onClick={() => setTyped(undefined)}>
              {t('common:cancel')}
            </Button>
            <Button
              disabled={disabled || wrong}
              loading={saving}
              onClick={async () => {
                const next = rows.map((row) => ({ ...row, text: both(row.text) }));
                if (await onSave(next)) setTyped(undefined);
              }}
            >
              {t('common:save')}
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  );
}
