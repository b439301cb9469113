import { Kbd, NumberInput, SegmentedControl, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoorAnswer, evidenceKinds } from '../../shared/reception/ownership';
import { maxDaysAgo } from '../../shared/reception/ownership-fields';
import { useAsk } from '../lib/queries';
import classes from './door-questions.module.css';
import type { RegistrationValues } from './drafts';
import { isComposing } from './keys';
import { RelativeField } from './relative-field';

type Form = UseFormReturnType<RegistrationValues>;

const questions = ['beenBefore', 'familyHere', 'contactedByAgent'] as const;
const answers = ['yes', 'no', 'skipped'] as const satisfies readonly DoorAnswer[];

/** The three questions at the door: one key answers one and leads to the next; Enter skips the rest. */
export function DoorQuestions({ form }: { readonly form: Form }) {
  const { t } = useTranslation('ownership');
  return (
    <fieldset className={classes.door} aria-describedby="door-hint">
      <legend className={classes.legend}>
        {t('door.title')} <Kbd size="xs">F6</Kbd>{' '}
        <span id="door-hint" className={classes.hint}>
          {t('door.hint')}
        </span>
      </legend>
      {questions.map((question) => (
        <div key={question} className={classes.row}>
          <div className={classes.question}>
            <span id={`door-${question}`}>{t(`door.${question}`)}</span>
            <SegmentedControl
              size="xs"
              aria-labelledby={`door-${question}`}
              data-question={question}
              data={answers.map((value) => ({ value, label: t(`door.answer.${value}`) }))}
              value={form.values[question]}
              onChange={(value) => form.setFieldValue(question, value as DoorAnswer)}
              onKeyDown={(event) =>
                answerByKey(event, question, (value) => form.setFieldValue(question, value))
              }
            />
          </div>
          {question === 'familyHere' && form.values.familyHere === 'yes' && (
            <RelativeField form={form} />
          )}
          {question === 'contactedByAgent' && form.values.contactedByAgent === 'yes' && (
            <NamedAgent form={form} />
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Leads to the first question. */
export function focusDoor(form: HTMLElement): void {
  focusQuestion(form, questions[0]);
}

function focusQuestion(form: HTMLElement, question: string): boolean {
  const group = form.querySelector(`[data-question="${question}"]`);
  const radio = group?.querySelector<HTMLElement>('input:checked');
  radio?.focus();
  return Boolean(radio);
}

/** 1, 2 and 3 are yes, no and not asked. */
function answerByKey(
  event: KeyboardEvent<HTMLElement>,
  question: (typeof questions)[number],
  answer: (value: DoorAnswer) => void,
): void {
  const value = answers[Number(event.key) - 1];
  const form = event.currentTarget.closest('form');
  if (!value || !form || isComposing(event)) return;
  event.preventDefault();
  answer(value);
  const next = questions[questions.indexOf(question) + 1];
  if (next) focusQuestion(form, next);
  // Its field is there only after the answer is drawn.
  else if (value === 'yes') requestAnimationFrame(() => focusAgent(form));
}

function focusAgent(form: HTMLElement): void {
  form.querySelector<HTMLElement>('[data-field="namedAgentId"] input')?.focus();
}

/** Which agent it was and what shows it. */
function NamedAgent({ form }: { readonly form: Form }) {
  const { t } = useTranslation('ownership');
  const { data: people = [] } = useAsk('people.listPeople', {});
  const agents = people.filter(({ posts }) => posts.includes('agent'));
  return (
    <div className={classes.more}>
      <Select
        wrapperProps={{ 'data-field': 'namedAgentId' }}
        label={t('door.agent')}
        placeholder={t('door.agentUnknown')}
        data={agents.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        searchable
        clearable
        {...form.getInputProps('namedAgentId')}
      />
      <Select
        label={t('door.evidence')}
        data={evidenceKinds.map((value) => ({ value, label: t(`door.evidenceKind.${value}`) }))}
        allowDeselect={false}
        disabled={form.values.namedAgentId === null}
        {...form.getInputProps('evidence')}
      />
      <NumberInput
        wrapperProps={{ 'data-field': 'daysAgo' }}
        label={t('door.daysAgo')}
        placeholder={t('door.daysAgoHint')}
        min={0}
        max={maxDaysAgo}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        hideControls
        disabled={form.values.namedAgentId === null}
        {...form.getInputProps('daysAgo')}
      />
    </div>
  );
}
