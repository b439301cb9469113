import { Button, Group, Kbd, TextInput } from '@mantine/core';
import { IconNotes, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { type Draft, type RegistrationValues, useDrafts } from './drafts';
import { isComposing } from './keys';

interface ReceptionLineProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly disabled: boolean;
  /** The registration that is open in the panel needs no reminder. */
  readonly openKey: string | undefined;
  /** Begins a registration with what was typed. */
  readonly onTyped: (text: string) => void;
  readonly onStart: () => void;
  readonly onContinue: (draft: Draft) => void;
  /** The arrow key leads from the line to the board. */
  readonly onDown: () => void;
}

/** Where the hands rest: whatever is typed here begins a registration, once the word is whole. */
export function ReceptionLine({ ref, disabled, openKey, onTyped, ...props }: ReceptionLineProps) {
  const { t } = useTranslation('reception');
  const drafts = useDrafts().filter(({ idempotencyKey }) => idempotencyKey !== openKey);
  const [composed, setComposed] = useState('');

  const pass = (text: string) => {
    setComposed('');
    if (text !== '') onTyped(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter does nothing here: the second of a double Enter must not open the next registration.
    if (isComposing(event) || event.key !== 'ArrowDown') return;
    event.preventDefault();
    props.onDown();
  };

  return (
    <div>
      <Group gap="sm" wrap="nowrap">
        <TextInput
          ref={ref}
          flex={1}
          size="md"
          autoFocus
          autoComplete="off"
          disabled={disabled}
          aria-label={t('line.label')}
          placeholder={t('line.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={composed}
          onChange={(event) => {
            const text = event.currentTarget.value;
            if (isComposing(event)) setComposed(text);
            else pass(text);
          }}
          onCompositionEnd={(event) => pass(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          size="md"
          disabled={disabled}
          leftSection={<IconUserPlus size={18} />}
          rightSection={<Kbd size="xs">F2</Kbd>}
          onClick={props.onStart}
        >
          {t('line.button')}
        </Button>
      </Group>
      {drafts.length > 0 && (
        <Group gap="xs" mt="xs">
          {drafts.map((draft) => (
            <Button
              key={draft.idempotencyKey}
              variant="default"
              size="compact-md"
              leftSection={<IconNotes size={16} />}
              onClick={() => props.onContinue(draft)}
            >
              <DraftName values={draft.values} />
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

function DraftName({ values }: { readonly values: RegistrationValues }) {
  const { t } = useTranslation('reception');
  const language = useLanguage();
  const { name, formOfAddress } = values;
  const title =
    name && formOfAddress ? guestTitle({ guestName: name, formOfAddress }, language) : name;
  return t('line.draft', { who: title || values.phone || t('line.draftUnnamed') });
}
