import { Checkbox, NumberInput } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { BilingualList } from './bilingual-list';
import type { ControlProps } from './control-props';

type Absences = HallSettings['absenceReasons'];

const longestMinutes = 480;

/** Why an agent leaves the post: the names, whether it is excused, and how long it takes as a rule. */
export function AbsencesControl({ value, onSave, ...props }: ControlProps<Absences>) {
  const { t } = useTranslation(['turns', 'hallSettings']);
  return (
    <BilingualList
      {...props}
      value={value.map(({ absenceId, name, excused, minutes }) => ({
        ...{ key: absenceId, text: name, excused, minutes },
      }))}
      onSave={(rows) =>
        onSave(rows.map(({ key, text, ...rest }) => ({ absenceId: key, name: text, ...rest })))
      }
      most={20}
      fewest={1}
      isRight={({ minutes }) => minutes >= 1 && minutes <= longestMinutes}
      newRow={() => ({
        ...{ key: randomId('absence-'), text: { zh: '', en: '' }, excused: true, minutes: 30 },
      })}
      addLabel={t('turns:settings.addAbsence')}
    >
      {(row, change) => (
        <>
          <Checkbox
            label={t('turns:settings.excused')}
            checked={row.excused}
            disabled={props.disabled}
            onChange={(event) => change({ excused: event.currentTarget.checked })}
          />
          <NumberInput
            w={110}
            aria-label={t('turns:settings.minutes')}
            suffix={` ${t('hallSettings:suffix.minutes')}`}
            min={1}
            max={longestMinutes}
            allowDecimal={false}
            hideControls
            value={row.minutes}
            disabled={props.disabled}
            onChange={(minutes) => change({ minutes: Number(minutes) })}
          />
        </>
      )}
    </BilingualList>
  );
}
