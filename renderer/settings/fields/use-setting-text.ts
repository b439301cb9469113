import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import type { RegisterKind } from '../../../shared/register-kinds';
import { hourMs } from '../../../shared/time';
import { useBilingual, useHall } from '../../lib/hall';
import { textOfMinute } from '../../lib/minute-text';
import {
  limitsOf,
  type SettingField,
  type SettingName,
  settingFields,
  unitMs,
} from './setting-fields';

const hoursText = (hours: { readonly fromMinute: number; readonly toMinute: number }) =>
  `${textOfMinute(hours.fromMinute)}–${textOfMinute(hours.toMinute)}`;

/** Settings in words: what they are called, what they are for, and their values as they are read aloud. */
export function useSettingText() {
  const { t } = useTranslation('hallSettings');
  const { t: common } = useTranslation();
  const { t: registers } = useTranslation('registers');
  const inLanguage = useBilingual();
  const { shifts } = useHall();
  const shiftName = (id: string) => {
    const shift = shifts.find(({ shiftId }) => shiftId === id);
    return shift ? inLanguage(shift.name) : id;
  };

  /** A value of a setting. What an older version stored and no longer fits reads as it is stored. */
  const value = (name: SettingName, stored: unknown): string => {
    const field: SettingField = settingFields[name];
    switch (field.kind) {
      case 'span':
        return t(`unit.${field.unit}`, { count: Number(stored) / unitMs[field.unit] });
      case 'whole':
        return t(`unit.${field.unit}`, { count: Number(stored) });
      case 'several':
        return (stored as readonly string[])
          .map((choice) => t(`choice.${choice}` as 'choice.spouse'))
          .join(t('join'));
      case 'clock':
        return textOfMinute(Number(stored));
      case 'switch':
        return t(stored === true ? 'on' : 'off');
      case 'choice':
        return field.choices.includes(String(stored))
          ? t(`choice.${String(stored)}` as 'choice.fair-share')
          : String(stored);
      case 'shifts':
        return (stored as HallSettings['shifts'])
          .map((shift) => `${inLanguage(shift.name)} ${textOfMinute(shift.startsAtMinute)}`)
          .join(' · ');
      case 'roster':
        return t('roster', { count: (stored as HallSettings['rotationRoster']).length });
      case 'absences':
        return (stored as HallSettings['absenceReasons'])
          .map(({ name }) => inLanguage(name))
          .join(' · ');
      case 'clauses':
        return (stored as HallSettings['dockingClauses'])
          .map(({ text }) => inLanguage(text))
          .join(' · ');
      case 'appearance':
        return (stored as HallSettings['appearanceItems'])
          .map(({ text, posts }) => {
            const whose = posts.map((post) => common(`posts.${post}`)).join(t('join'));
            return whose === '' ? inLanguage(text) : `${inLanguage(text)} (${whose})`;
          })
          .join(' · ');
      case 'breaks':
        return (stored as HallSettings['breakReasons'])
          .map(({ name }) => inLanguage(name))
          .join(' · ');
      case 'hours':
        return (stored as HallSettings['rosterRules']).hours
          .map(({ shiftId, ...own }) => `${shiftName(shiftId)} ${hoursText(own)}`)
          .join(' · ');
      case 'staffing':
        return (stored as HallSettings['staffing'])
          .map(({ post, min, max, ...own }) => {
            return `${common(`posts.${post}`)} ${hoursText(own)} ${min}–${max}`;
          })
          .join(' · ');
      case 'register-times':
        return Object.entries(stored as HallSettings['registerDueMs'])
          .map(([kind, ms]) => {
            const name = registers(`kinds.${kind as RegisterKind}`);
            return `${name} ${t('unit.hours', { count: ms / hourMs })}`;
          })
          .join(' · ');
      case 'own':
        return t('own', { count: Object.keys(stored as object).length });
      case 'printer':
        return String(stored) || t('printers.ask');
      case 'text':
      case 'zone':
        return String(stored);
    }
  };

  /** What the setting is for, with its limits in the sentence. */
  const hint = (name: SettingName): string => {
    const limits = limitsOf(name);
    const about = t(`${name}.hint`);
    const field: SettingField = settingFields[name];
    if (!limits || (field.kind !== 'span' && field.kind !== 'whole')) return about;
    const { min, max } = limits;
    return t('withLimits', { about, min: value(name, min), max: value(name, max) });
  };

  return { label: (name: SettingName) => t(`${name}.label`), hint, value };
}
