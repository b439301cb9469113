import { Button, Menu } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Tables of the report for a spreadsheet. */
export function ExportMenu(props: {
  running: boolean;
  disabled: boolean;
  onExport: (format: 'xlsx' | 'csv') => void;
}) {
  const { t } = useTranslation('reports');
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconTableExport size={18} />}
          loading={props.running}
          disabled={props.disabled}
        >
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => props.onExport('xlsx')}>{t('export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => props.onExport('csv')}>{t('export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
