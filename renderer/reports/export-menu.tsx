import { Button, Popover, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../shared/fields';
import { useAsk } from '../lib/queries';
import { PinInput } from '../ui/pin-input';

export interface ExportChoice {
  readonly format: 'xlsx' | 'csv';
  readonly supervisorId: string;
  readonly pin: string;
}

/** Tables of the report for a spreadsheet: they leave the hall, so a supervisor says so with a PIN. */
export function ExportMenu(props: {
  running: boolean;
  disabled: boolean;
  onExport: (choice: ExportChoice) => void;
}) {
  const { t } = useTranslation('reports', { keyPrefix: 'export' });
  const { data: people = [] } = useAsk('people.listPeople', {});
  const { data: operator } = useAsk('people.readOperator', {});
  const supervisors = people
    .filter(({ posts, hasPin }) => posts.includes('supervisor') && hasPin)
    .map(({ staffId, name }) => ({ value: staffId, label: name }));
  const likeliest =
    supervisors.find(({ value }) => value === operator?.staffId) ??
    (supervisors.length === 1 ? supervisors[0] : undefined);
  const [opened, setOpened] = useState(false);
  const [format, setFormat] = useState<ExportChoice['format']>('xlsx');
  const [chosen, setChosen] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const supervisorId = chosen ?? likeliest?.value ?? null;
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end">
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconTableExport size={18} />}
          loading={props.running}
          disabled={props.disabled}
          onClick={() => setOpened(!opened)}
        >
          {t('title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (supervisorId === null) return;
            props.onExport({ format, supervisorId, pin });
            setPin('');
            setOpened(false);
          }}
        >
          <Stack gap="sm">
            <SegmentedControl
              fullWidth
              aria-label={t('title')}
              data={(['xlsx', 'csv'] as const).map((value) => ({ value, label: t(value) }))}
              value={format}
              onChange={setFormat}
            />
            <Text size="sm" c="dimmed">
              {t(supervisors.length === 0 ? 'noSupervisor' : 'hint')}
            </Text>
            {supervisors.length > 1 && (
              <Select
                label={t('supervisor')}
                data={supervisors}
                value={supervisorId}
                allowDeselect={false}
                comboboxProps={{ withinPortal: false }}
                onChange={setChosen}
              />
            )}
            <PinInput data-autofocus label={t('pin')} value={pin} onChange={setPin} />
            <Button
              type="submit"
              disabled={supervisorId === null || !pinField.safeParse(pin).success}
            >
              {t('do')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
