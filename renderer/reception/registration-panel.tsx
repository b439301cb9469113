import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  Kbd,
  Select,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { useFocusWithin } from '@mantine/hooks';
import { IconEraser } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundGuest } from '../../shared/reception/contract';
import { RefusalAlert } from '../ui/refusal-alert';
import { AgentChoice } from './agent-choice';
import { ArrivalNote } from './arrival-note';
import { DoorQuestions, focusDoor } from './door-questions';
import { type Draft, fieldsOf } from './drafts';
import { FormOfAddressField } from './form-of-address-field';
import { FoundGuests, focusFirstMatch } from './found-guests';
import { isComposing, isListOpen } from './keys';
import { NameOnRecord } from './name-on-record';
import { PartyFields } from './party-fields';
import classes from './register.module.css';
import { RegisterDrinks } from './register-drinks';
import { useKnownUsual } from './use-known-usual';
import { useFreeTables } from './use-options';
import { type Registered, useRegistration } from './use-registration';
import { ArrivalWords } from './words-line';

interface RegistrationPanelProps {
  readonly draft: Draft;
  readonly onRegistered: (visit: Registered) => void;
  readonly onOpenVisit: (visitId: string) => void;
  readonly onHide: () => void;
  /** Shows what is known of a guest beside the panel. */
  readonly onHistory: (guestId: string) => void;
  readonly onClear: () => void;
}

/** Registers an arrival in the order of the conversation; everything typed survives Escape. */
export function RegistrationPanel({ draft, onHide, onClear, ...props }: RegistrationPanelProps) {
  const { t } = useTranslation('reception');
  const { form, lookup, submit, openVisit, ...registration } = useRegistration(draft, {
    registered: props.onRegistered,
    openVisit: props.onOpenVisit,
  });
  const usual = useKnownUsual(form, form.values.chosen?.guestId ?? lookup.arrival?.guest?.guestId);
  const tables = useFreeTables();
  const phoneRef = useRef<HTMLInputElement>(null);
  const nameRef = useRef<HTMLInputElement>(null);
  const { ref: identityRef, focused: identityFocused } = useFocusWithin<HTMLDivElement>();

  useEffect(() => {
    const begunWithName = draft.values.name !== '' && draft.values.phone === '';
    const input = (begunWithName ? nameRef : phoneRef).current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, [draft]);

  /** What is typed into one of the two fields and belongs into the other goes there, and the hands with it. */
  const sortOut = (field: 'phone' | 'name', typed: string) => {
    const other = field === 'phone' ? 'name' : 'phone';
    const fields = fieldsOf(typed);
    if (form.values[other] !== '' || typed.trim() === '' || fields[other] === '') return;
    form.setValues(fields);
    (other === 'name' ? nameRef : phoneRef).current?.focus();
  };

  const choose = (chosen: FoundGuest) => {
    const { name, formOfAddress } = chosen;
    form.setValues({ chosen, phone: '', name, formOfAddress });
    nameRef.current?.focus();
  };
  const forget = () => {
    form.setValues({ chosen: null, name: '', formOfAddress: '' });
    nameRef.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event)) return;
    const atIdentity = event.target === phoneRef.current || event.target === nameRef.current;
    if (event.key === 'ArrowDown' && atIdentity) {
      if (focusFirstMatch(event.currentTarget)) event.preventDefault();
    } else if (event.key === 'F3' || event.key === 'F4') {
      event.preventDefault();
      form.setFieldValue('formOfAddress', event.key === 'F3' ? 'mr' : 'ms');
    } else if (event.key === 'F6') {
      event.preventDefault();
      focusDoor(event.currentTarget);
    } else if (event.key === usual.takenBy) {
      event.preventDefault();
      usual.take();
    } else if (event.key === 'Escape' && !isListOpen(event.target)) {
      event.preventDefault();
      onHide();
    }
  };

  const chosenPhone = form.values.chosen?.maskedPhone ?? t('visit.noPhone');
  const phoneProps = form.getInputProps('phone');
  const nameProps = form.getInputProps('name');
  return (
    <form
      className={classes.panel}
      aria-labelledby="register-title"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Group justify="space-between" wrap="nowrap">
        <h2 id="register-title" className={classes.title}>
          {t('register.title')}
        </h2>
        <Group gap="xs">
          <Tooltip label={t('register.clear')}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('register.clear')}
              onClick={onClear}
            >
              <IconEraser size={18} />
            </ActionIcon>
          </Tooltip>
          <Kbd>Esc</Kbd>
          <CloseButton
            aria-label={t('register.hide')}
            title={t('register.hide')}
            onClick={onHide}
          />
        </Group>
      </Group>

      <ArrivalWords guest={lookup.arrival?.guest} />
      <div className={classes.fields}>
        <div className={classes.identity}>
          <div ref={identityRef} className={classes.known}>
            <TextInput
              ref={phoneRef}
              wrapperProps={{ 'data-field': 'phone' }}
              label={t('register.phone')}
              placeholder={t('register.phoneHint')}
              inputMode="tel"
              readOnly={form.values.chosen !== null}
              autoComplete="off"
              {...phoneProps}
              value={form.values.chosen ? chosenPhone : phoneProps.value}
              error={phoneProps.error ?? registration.phoneProblem}
              onChange={(event) => {
                phoneProps.onChange(event);
                if (!isComposing(event)) sortOut('phone', event.currentTarget.value);
              }}
              onCompositionEnd={(event) => sortOut('phone', event.currentTarget.value)}
            />
            <TextInput
              ref={nameRef}
              wrapperProps={{ 'data-field': 'name' }}
              label={t('register.name')}
              placeholder={t('register.namePlaceholder')}
              readOnly={form.values.chosen !== null}
              autoComplete="off"
              required
              {...nameProps}
              onChange={(event) => {
                nameProps.onChange(event);
                if (!isComposing(event)) sortOut('name', event.currentTarget.value);
              }}
            />
            {identityFocused && !form.values.chosen && !lookup.arrival?.guest && (
              <FoundGuests text={`${form.values.phone} ${form.values.name}`} onChoose={choose} />
            )}
          </div>
          <FormOfAddressField {...form.getInputProps('formOfAddress')} />
        </div>
        <ArrivalNote
          arrival={lookup.arrival}
          chosen={form.values.chosen}
          onForget={forget}
          onHistory={props.onHistory}
          onOpenVisit={openVisit}
        />

        <NameOnRecord form={form} guest={lookup.arrival?.guest} />
        <DoorQuestions form={form} />

        <PartyFields form={form} />

        <div className={classes.pair}>
          <Select
            wrapperProps={{ 'data-field': 'tableId' }}
            label={t('register.table')}
            placeholder={t(tables.length > 0 ? 'register.tableLater' : 'register.noFreeTable')}
            data={tables}
            clearable
            {...form.getInputProps('tableId')}
          />
          <TextInput
            wrapperProps={{ 'data-field': 'note' }}
            label={t('register.note')}
            placeholder={t('register.notePlaceholder')}
            autoComplete="off"
            {...form.getInputProps('note')}
          />
        </div>

        <RegisterDrinks form={form} usual={usual} />
      </div>

      {!lookup.arrival?.guest?.openVisitId && (
        <AgentChoice form={form} proposal={lookup.proposal} ruling={lookup.ruling} />
      )}
      <RefusalAlert refusal={registration.refusal} />

      <Button
        type="submit"
        size="md"
        fullWidth
        loading={registration.pending}
        rightSection={<Kbd>↵</Kbd>}
      >
        {t('register.submit')}
      </Button>
    </form>
  );
}
