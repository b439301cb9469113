import { MultiSelect, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { name as nameField } from '../../../shared/fields';
import type { HallSettings } from '../../../shared/hall-settings';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import { AbsencesControl } from './absences-control';
import { AppearanceControl } from './appearance-control';
import { BreaksControl } from './breaks-control';
import { ClausesControl } from './clauses-control';
import type { ControlProps } from './control-props';
import { HoursControl } from './hours-control';
import { PrinterControl } from './printer-control';
import { RegisterTimesControl } from './register-times-control';
import {
  limitsOf,
  type SettingField,
  type SettingName,
  settingFields,
  unitMs,
} from './setting-fields';
import { ShiftsControl } from './shifts-control';
import { StaffingControl } from './staffing-control';
import { TypedControl } from './typed-control';
import { useSettingText } from './use-setting-text';

/** The control that fits a setting. A switch or a choice counts at once, what is typed with Enter. */
export function SettingControl({
  name,
  ...props
}: { readonly name: SettingName } & ControlProps<HallSettings[SettingName]>) {
  const { t } = useTranslation('hallSettings');
  const text = useSettingText();
  const field: SettingField = settingFields[name];
  const { value } = props;
  switch (field.kind) {
    case 'span':
      return (
        <TypedControl
          {...props}
          value={Number(value)}
          write={(ms) => String(ms / unitMs[field.unit])}
          read={(typed) => spanFromText(typed, field.unit, name)}
          suffix={t(`suffix.${field.unit}`)}
        />
      );
    case 'whole':
      return (
        <TypedControl
          {...props}
          value={Number(value)}
          write={String}
          read={(typed) => wholeFromText(typed, name)}
          suffix={t(`suffix.${field.unit}`)}
        />
      );
    case 'several':
      return (
        <MultiSelect
          id={props.id}
          aria-label={props.label}
          data={field.choices.map((choice) => ({
            value: choice,
            label: text.value(name, [choice]),
          }))}
          value={[...(value as readonly string[])]}
          disabled={props.disabled || props.saving}
          onChange={(chosen) => void props.onSave(chosen as HallSettings['familyCounts'])}
        />
      );
    case 'clock':
      return (
        <TypedControl {...props} value={Number(value)} write={textOfMinute} read={minuteFromText} />
      );
    case 'text':
      return (
        <TypedControl
          {...props}
          value={String(value)}
          write={(words) => words}
          read={(typed) => nameField.safeParse(typed).data}
        />
      );
    case 'roster':
    case 'own':
      return null;
    case 'shifts':
      return <ShiftsControl {...props} value={value as HallSettings['shifts']} />;
    case 'absences':
      return <AbsencesControl {...props} value={value as HallSettings['absenceReasons']} />;
    case 'clauses':
      return <ClausesControl {...props} value={value as HallSettings['dockingClauses']} />;
    case 'appearance':
      return <AppearanceControl {...props} value={value as HallSettings['appearanceItems']} />;
    case 'breaks':
      return <BreaksControl {...props} value={value as HallSettings['breakReasons']} />;
    case 'hours':
      return <HoursControl {...props} value={value as HallSettings['rosterRules']} />;
    case 'staffing':
      return <StaffingControl {...props} value={value as HallSettings['staffing']} />;
    case 'register-times':
      return <RegisterTimesControl {...props} value={value as HallSettings['registerDueMs']} />;
    case 'printer':
      return <PrinterControl {...props} value={String(value)} />;
    case 'switch':
      return (
        <Switch
          id={props.id}
          size="md"
          aria-label={props.label}
          label={text.value(name, value)}
          checked={value === true}
          disabled={props.disabled || props.saving}
          onChange={(event) => void props.onSave(event.currentTarget.checked)}
        />
      );
    case 'choice':
    case 'zone':
      return (
        <Select
          id={props.id}
          aria-label={props.label}
          data={
            field.kind === 'zone'
              ? [...new Set([String(value), ...Intl.supportedValuesOf('timeZone')])]
              : field.choices.map((choice) => ({ value: choice, label: text.value(name, choice) }))
          }
          searchable={field.kind === 'zone'}
          limit={60}
          allowDeselect={false}
          value={String(value)}
          disabled={props.disabled || props.saving}
          onChange={(chosen) => chosen !== null && void props.onSave(chosen)}
        />
      );
  }
}

/** A whole number, full-width digits too; undefined outside the limits. */
function wholeFromText(typed: string, name: SettingName) {
  const text = typed.normalize('NFKC').trim();
  const { min, max } = limitsOf(name) ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  const number = Number(text);
  return /^\d+$/.test(text) && number >= min && number <= max ? number : undefined;
}

/** Milliseconds of a number in its unit, full-width digits too; undefined outside the limits. */
function spanFromText(typed: string, unit: keyof typeof unitMs, name: SettingName) {
  const text = typed.normalize('NFKC').trim();
  const ms = Math.round(Number(text) * unitMs[unit]);
  const { min, max } = limitsOf(name) ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  return text !== '' && ms >= min && ms <= max ? ms : undefined;
}
