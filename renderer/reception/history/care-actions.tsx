import { Button, Group } from '@mantine/core';
import { type ComponentType, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing, isListOpen } from '../keys';
import type { CareFormProps } from './care-form-props';
import { ContactForm } from './contact-form';
import { PlanCallForm } from './plan-call-form';
import { PromiseForm } from './promise-form';

const forms = { contact: ContactForm, promise: PromiseForm, call: PlanCallForm } as const;
type FormName = keyof typeof forms;
const names = Object.keys(forms) as FormName[];

/** What can be written down about a guest; one form opens at a time, Escape puts it away. */
export function CareActions(props: Omit<CareFormProps, 'onDone'>) {
  const { t } = useTranslation('history');
  const [open, setOpen] = useState<FormName>();
  const Form: ComponentType<CareFormProps> | undefined = open && forms[open];

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape' || isComposing(event) || isListOpen(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div onKeyDown={onKeyDown}>
      <Group grow gap="xs" mb={open ? 'xs' : 0}>
        {names.map((name) => (
          <Button
            key={name}
            variant={name === open ? 'light' : 'default'}
            size="compact-md"
            fw={400}
            aria-expanded={name === open}
            onClick={() => setOpen(name === open ? undefined : name)}
          >
            {t(`add.${name}`)}
          </Button>
        ))}
      </Group>
      {Form && <Form key={open} {...props} onDone={() => setOpen(undefined)} />}
    </div>
  );
}
