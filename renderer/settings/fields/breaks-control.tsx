import { Checkbox } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { BilingualList } from './bilingual-list';
import type { ControlProps } from './control-props';

type Breaks = HallSettings['breakReasons'];

/** Why breaks are taken, and whether an agent goes on earning turns meanwhile. */
export function BreaksControl({ value, onSave, ...props }: ControlProps<Breaks>) {
  const { t } = useTranslation(['shifts', 'turns']);
  return (
    <BilingualList
      {...props}
      value={value.map(({ reasonId, name, excused }) => ({ key: reasonId, text: name, excused }))}
      onSave={(rows) =>
        onSave(rows.map(({ key, text, excused }) => ({ reasonId: key, name: text, excused })))
      }
      most={20}
      fewest={1}
      isRight={() => true}
      newRow={() => ({ key: randomId('break-'), text: { zh: '', en: '' }, excused: true })}
      addLabel={t('shifts:breaks.add')}
    >
      {(row, change) => (
        <Checkbox
          label={t('turns:settings.excused')}
          checked={row.excused}
          disabled={props.disabled}
          onChange={(event) => change({ excused: event.currentTarget.checked })}
        />
      )}
    </BilingualList>
  );
}
