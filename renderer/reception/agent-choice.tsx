import { Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ruling } from '../../shared/reception/ownership-fields';
import type { RegistrationValues } from './drafts';
import classes from './register.module.css';
import { type Arrival, ownersOf } from './registration-input';
import { useRulingWords } from './ruling-words';
import { useAgentsOnDuty } from './use-options';

type Form = UseFormReturnType<RegistrationValues>;
type Proposal = NonNullable<Arrival['proposal']>;

/** Whose guest it is, who serves and why, each in one sentence; another agent with a reason. */
export function AgentChoice({
  form,
  proposal,
  ruling,
}: {
  readonly form: Form;
  /** Undefined until it is known; null while nobody is on duty. */
  readonly proposal: Arrival['proposal'] | undefined;
  readonly ruling: Ruling | undefined;
}) {
  const { t } = useTranslation('reception');
  const agents = useAgentsOnDuty();
  const { ruled, proposed } = useRulingWords();
  const isOwner = ownersOf(ruling).some(({ agentId }) => agentId === form.values.agentId);
  const [choosing, setChoosing] = useState(form.values.agentId !== null && !isOwner);
  const { error } = form.getInputProps('agentId');

  const backToProposal = () => {
    form.setValues({ agentId: null, agentReason: '', waits: false });
    form.clearFieldError('agentId');
    form.clearFieldError('agentReason');
    setChoosing(false);
  };
  const choose = () => {
    form.setValues({ agentId: null, waits: false });
    setChoosing(true);
  };

  if (proposal === undefined) return null;
  const nothingKnown = ruling?.kind === 'rotation' && ruling.clause === 'nothing-known';
  const whose = ruling && !nothingKnown && (
    <p className={classes.ruling} data-kind={ruling.kind}>
      {ruled(ruling)}
    </p>
  );
  if (proposal === null)
    return (
      <div className={classes.proposal}>
        {whose}
        <p className={classes.ruling}>{t('register.nobodyOnDuty')}</p>
      </div>
    );
  return (
    <div>
      <Group className={classes.proposal} data-overruled={choosing || undefined} wrap="nowrap">
        <IconUserCheck size={20} aria-hidden />
        <div className={classes.sentences} role="status">
          {whose}
          <Text>{proposed(proposal)}</Text>
        </div>
        <Button variant="default" size="compact-sm" onClick={choosing ? backToProposal : choose}>
          {t(choosing ? 'register.backToProposal' : 'register.chooseAnother')}
        </Button>
      </Group>
      {!choosing && proposal.because === 'cover' && (
        <OwnerIsBusy form={form} proposal={proposal} ruling={ruling} />
      )}
      {!choosing && error && (
        <Text c="vermilion" role="alert">
          {error}
        </Text>
      )}
      {choosing && (
        <Group grow align="flex-start" mt="xs">
          <Select
            autoFocus
            label={t('register.chosenAgent')}
            data={agents.filter(({ value }) => value !== proposal.agentId)}
            nothingFoundMessage={t('visit.noOtherAgent')}
            {...form.getInputProps('agentId')}
          />
          <TextInput
            label={t('register.agentReason')}
            placeholder={t('register.agentReasonPlaceholder')}
            {...form.getInputProps('agentReason')}
          />
        </Group>
      )}
    </div>
  );
}

/** The owner is not free: a colleague covers, the owner is called over, or the guest waits. */
function OwnerIsBusy({
  form,
  proposal,
  ruling,
}: {
  readonly form: Form;
  readonly proposal: Proposal;
  readonly ruling: Ruling | undefined;
}) {
  const { t } = useTranslation('ownership');
  const [owner] = ownersOf(ruling);
  if (!owner) return null;
  const { agentName: agent } = owner;
  const { waits, agentId } = form.values;
  const calls = agentId === owner.agentId;
  return (
    <div className={classes.ownerBusy}>
      <SegmentedControl
        fullWidth
        aria-label={t('choice.label')}
        data={[
          { value: 'cover', label: t('choice.cover', { agent: proposal.agentName }) },
          ...(proposal.ownerState === 'off-duty'
            ? []
            : [{ value: 'owner', label: t('choice.owner', { agent }) }]),
          { value: 'wait', label: t('choice.wait') },
        ]}
        value={waits ? 'wait' : calls ? 'owner' : 'cover'}
        onChange={(choice) =>
          form.setValues({
            agentId: choice === 'owner' ? owner.agentId : null,
            waits: choice === 'wait',
          })
        }
      />
      {(waits || calls) && (
        <Text size="sm" c="dimmed">
          {t(waits ? 'choice.waiting' : 'choice.ownerComes', { agent })}
        </Text>
      )}
    </div>
  );
}
