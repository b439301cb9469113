import { CloseButton, Input, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  carPartAt,
  carParts,
  type DamageKind,
  type DamageMark,
  damageKinds,
  mostMarks,
} from '../../../shared/reception/car-marks';
import { CarOutline } from './car-outline';
import classes from './things.module.css';

/** Damage marked by a tap on the outline, or by choosing the part from a list. */
export function DamageField({
  marks,
  onChange,
}: {
  readonly marks: readonly DamageMark[];
  readonly onChange: (marks: readonly DamageMark[]) => void;
}) {
  const { t } = useTranslation('things');
  const [kind, setKind] = useState<DamageKind>('scratch');
  const full = marks.length >= mostMarks;
  const add = (point: { readonly x: number; readonly y: number }) => {
    if (!full) onChange([...marks, { ...point, kind }]);
  };
  return (
    <Input.Wrapper
      labelElement="div"
      label={t('vehicle.damage')}
      description={full ? t('vehicle.tooMany', { most: mostMarks }) : t('vehicle.damageHint')}
    >
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('vehicle.damageKind')}
        data={damageKinds.map((value) => ({ value, label: t(`vehicle.damageKinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <CarOutline marks={marks} onTap={add} />
      <Select
        aria-label={t('vehicle.part')}
        placeholder={t('vehicle.partPlaceholder')}
        searchable
        disabled={full}
        data={carParts.map(({ part }) => ({ value: part, label: t(`vehicle.parts.${part}`) }))}
        value={null}
        onChange={(chosen) => {
          const middle = carParts.find(({ part }) => part === chosen);
          if (middle) add({ x: middle.x, y: middle.y });
        }}
      />
      <ul className={classes.marks}>
        {marks.map((mark, index) => {
          const part = t(`vehicle.parts.${carPartAt(mark)}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list
            <li key={index}>
              <DamageText mark={mark} number={index + 1} />
              <CloseButton
                aria-label={t('vehicle.removeMark', { number: index + 1, part })}
                onClick={() => onChange(marks.filter((_, at) => at !== index))}
              />
            </li>
          );
        })}
      </ul>
    </Input.Wrapper>
  );
}

/** A mark in words: `2. 左前门 · 划痕`. */
export function DamageText({
  mark,
  number,
}: {
  readonly mark: DamageMark;
  readonly number: number;
}) {
  const { t } = useTranslation('things');
  return (
    <span>
      {t('vehicle.mark', {
        number,
        part: t(`vehicle.parts.${carPartAt(mark)}`),
        kind: t(`vehicle.damageKinds.${mark.kind}`),
      })}
    </span>
  );
}
