import { useForm } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import type { FormOfAddress } from '../../shared/fields';
import type { OutputOf } from '../../shared/procedure';
import { businessDayOf } from '../../shared/time';
import { useHall } from '../lib/hall';
import { useRefusalText } from '../lib/refusal-text';
import { useNow } from '../lib/use-now';
import { type Draft, dropDraft, keepDraft, type RegistrationValues } from './drafts';
import {
  checkRegistration,
  doorOf,
  fieldOfRefusal,
  fieldOrder,
  type Problems,
  reasonOfPhone,
} from './registration-input';
import { timeTyped } from './time-typed';
import { useArrival } from './use-arrival';
import { useTell } from './use-tell';

export type Registered = OutputOf<Procedures['reception.registerVisit']> & {
  readonly guestName: string;
  readonly formOfAddress: FormOfAddress;
};

/** One registration from its first letter to the row on the board. */
export function useRegistration(
  draft: Draft,
  on: {
    readonly registered: (visit: Registered) => void;
    readonly openVisit: (visitId: string) => void;
  },
) {
  const { t } = useTranslation('reception');
  const refusalText = useRefusalText();
  const { idempotencyKey } = draft;
  const hall = useHall();
  const nowMs = useNow(15_000);
  const form = useForm<RegistrationValues>({
    initialValues: draft.values,
    onValuesChange: (values) => keepDraft({ idempotencyKey, values }),
  });
  const { values } = form;
  const lookup = useArrival(values.phone, values.chosen?.guestId, doorOf(values));
  const register = useTell('reception.registerVisit', idempotencyKey);
  useLentName(form, lookup.arrival);

  const fail = (errors: Readonly<Record<string, string>>) => {
    form.setErrors(errors);
    focusFirst(fieldOrder.find((field) => errors[field]));
  };

  const openVisit = (visitId: string) => {
    dropDraft(idempotencyKey);
    on.openVisit(visitId);
  };

  const submit = async () => {
    form.clearErrors();
    const arrival = lookup.tooLong ? undefined : await lookup.confirm().catch(() => undefined);
    const openVisitId = arrival?.guest?.openVisitId;
    if (openVisitId) return openVisit(openVisitId);

    const unknown = { guest: null, proposal: null, ruling: null };
    const arrivedAtMs = timeTyped(values.arrivedAt, businessDayOf(nowMs, hall), hall, nowMs);
    const checked = checkRegistration(values, { ...(arrival ?? unknown), arrivedAtMs });
    if (!checked.ok) return fail(sentences(checked.problems, t));

    const answer = await register.send(checked.registration);
    if (!answer) return;
    if (answer.ok) {
      dropDraft(idempotencyKey);
      const { name: guestName, formOfAddress } = checked.registration.guest;
      return on.registered({ ...answer.value, guestName, formOfAddress });
    }
    const field = fieldOfRefusal(answer.reason, values);
    if (!field) return;
    register.forget();
    const turnMoved = answer.reason === 'agent-reason-needed' && field === 'agentId';
    fail({ [field]: turnMoved ? t('register.turnMoved') : refusalText(answer) });
  };

  const phoneReason = lookup.arrival && reasonOfPhone(lookup.arrival.phone);
  return {
    form,
    phoneProblem: phoneReason && refusalText({ ok: false, reason: phoneReason }),
    lookup,
    submit,
    openVisit,
    pending: register.pending,
    refusal: register.refusal,
  };
}

/** Fills the name in for a guest found by phone, and takes it back when the phone turns out otherwise. */
function useLentName(
  form: ReturnType<typeof useForm<RegistrationValues>>,
  arrival: ReturnType<typeof useArrival>['arrival'],
): void {
  const lentName = useRef<string>(undefined);
  const { values, setValues } = form;
  const known = arrival?.guest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer lends or takes back
  useEffect(() => {
    if (known && values.name === '') {
      lentName.current = known.name;
      setValues({ name: known.name, formOfAddress: known.formOfAddress });
    } else if (arrival && !known && lentName.current === values.name && values.name !== '') {
      lentName.current = undefined;
      setValues({ name: '', formOfAddress: '' });
    }
  }, [arrival, known]);
}

function sentences(
  problems: Problems,
  t: ReturnType<typeof useTranslation<'reception'>>['t'],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, { text, facts }]) => [
      field,
      // Each sentence names the figures it needs.
      t(`problem.${text}`, { limit: 0, length: 0, ...facts }),
    ]),
  );
}

/** Fields name themselves with `data-field`; what can be focused inside is the input. */
function focusFirst(field: string | undefined): void {
  const holder = document.querySelector(`[data-field="${field}"]`);
  holder?.querySelector<HTMLElement>('input:not([type="hidden"]), button')?.focus();
}
