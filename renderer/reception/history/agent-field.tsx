import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../lib/queries';

/** One of the hall's agents, on duty or not. */
export function AgentField({
  label,
  value,
  onChange,
  tried,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (agentId: string | null) => void;
  /** An empty field is a mistake only once the form was sent. */
  readonly tried: boolean;
}) {
  const { t } = useTranslation('history');
  const { data: people = [] } = useAsk('people.listPeople', {});
  const agents = people.filter(({ posts }) => posts.includes('agent'));
  return (
    <Select
      label={label}
      placeholder={t('pick')}
      searchable
      data={agents.map(({ staffId, name }) => ({ value: staffId, label: name }))}
      value={value}
      onChange={onChange}
      error={tried && value === null && t('pick')}
    />
  );
}
