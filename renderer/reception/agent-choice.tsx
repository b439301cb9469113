import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationValues } from './drafts';
import classes from './register.module.css';
import type { Arrival } from './registration-input';
import { useRulingWords } from './ruling-words';
import { useAgentsOnDuty } from './use-options';

/** Who takes the arriving guest and why, in one sentence; another agent with a reason. */
export function AgentChoice({
  form,
  proposal,
}: {
  readonly form: UseFormReturnType<RegistrationValues>;
  /** Undefined until it is known; null while nobody is on duty. */
  readonly proposal: Arrival['proposal'] | undefined;
}) {
  const { t } = useTranslation('reception');
  const agents = useAgentsOnDuty();
  const { proposed } = useRulingWords();
  const [choosing, setChoosing] = useState(form.values.agentId !== null);
  const { error } = form.getInputProps('agentId');

  const backToProposal = () => {
    form.setValues({ agentId: null, agentReason: '' });
    form.clearFieldError('agentId');
    form.clearFieldError('agentReason');
    setChoosing(false);
  };

  if (proposal === undefined) return null;
  if (proposal === null) return <p className={classes.proposal}>{t('register.nobodyOnDuty')}</p>;
  return (
    <div>
      <Group className={classes.proposal} data-overruled={choosing || undefined} wrap="nowrap">
        <IconUserCheck size={20} aria-hidden />
        <Text flex={1}>{proposed(proposal)}</Text>
        <Button
          variant="default"
          size="compact-sm"
          onClick={choosing ? backToProposal : () => setChoosing(true)}
        >
          {t(choosing ? 'register.backToProposal' : 'register.chooseAnother')}
        </Button>
      </Group>
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
