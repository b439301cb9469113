import type { UseFormReturnType } from '@mantine/form';
import { randomId } from '@mantine/hooks';
import type { cleanlinessContract } from '../../../shared/cleanliness/contract';
import { levelParts, type Measure, type RoundPurpose } from '../../../shared/cleanliness-standard';
import type { InputOf, OutputOf, Post } from '../../../shared/procedure';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import { inBoth, newText, type TextRow } from '../set-up/set-up-values';

export type Template = OutputOf<typeof cleanlinessContract.readTemplate>;
type SavedArea = InputOf<typeof cleanlinessContract.saveTemplate>['areas'][number];

/** What the editor of the standard holds, numbers and times as they are typed. */
export interface StandardValues {
  areas: AreaValues[];
}
export type StandardFormType = UseFormReturnType<StandardValues>;

export interface AreaValues extends TextRow {
  /** Absent while the area is not saved yet. */
  areaId?: string | undefined;
  items: ItemValues[];
  tasks: TaskValues[];
}
export interface ItemValues extends TextRow {
  itemId?: string | undefined;
  kind: 'eye' | Measure['kind'];
  bound: Measure['bound'];
  threshold: number | string;
  weight: number | string;
  critical: boolean;
  afterRain: boolean;
}
export interface TaskValues {
  key: string;
  purpose: RoundPurpose;
  post: Post;
  personId: string | null;
  at: string;
  until: string;
}

/** A bin is at most two thirds full: what most measures say. */
export const usualThreshold = { level: (2 * levelParts) / 3, count: 3 } as const;

export const newItem = (): ItemValues => ({
  ...newText(),
  ...{ kind: 'eye', bound: 'at-most', threshold: usualThreshold.level, weight: 1 },
  ...{ critical: false, afterRain: false },
});

export const newTask = (): TaskValues => ({
  key: randomId(),
  ...{ purpose: 'end-of-day', post: 'cleaning', personId: null, at: '18:00', until: '' },
});

export const newArea = (): AreaValues => ({
  ...newText(),
  items: [newItem()],
  tasks: [newTask()],
});

const timeText = (minute: number | null) => (minute === null ? '' : textOfMinute(minute));

export const valuesOf = ({ areas }: Pick<Template, 'areas'>): StandardValues => ({
  areas: areas.map(({ areaId, name, items, tasks }) => ({
    ...{ key: areaId, areaId, ...name },
    items: items.map(({ measure, ...item }) => ({
      ...newItem(),
      ...item,
      key: item.itemId ?? randomId(),
      ...(measure && { ...measure }),
    })),
    tasks: tasks.map(({ atMinute, untilMinute, ...task }) => ({
      ...{ key: randomId(), ...task },
      ...{ at: timeText(atMinute), until: timeText(untilMinute) },
    })),
  })),
});

/** What is sent of values without a problem. A text given in one language stands for both. */
export const areasOf = ({ areas }: StandardValues): SavedArea[] =>
  areas.map((area) => ({
    ...(area.areaId && { areaId: area.areaId }),
    name: inBoth(area),
    items: area.items.map(
      ({ itemId, kind, bound, threshold, weight, critical, afterRain, ...text }) => ({
        ...(itemId && { itemId }),
        ...inBoth(text),
        measure: kind === 'eye' ? null : { kind, bound, threshold: Number(threshold) },
        ...{ weight: Number(weight), critical, afterRain },
      }),
    ),
    tasks: area.tasks.map(({ purpose, post, personId, at, until }) => ({
      ...{ purpose, post, personId },
      atMinute: purpose === 'after-rain' ? null : (minuteFromText(at) ?? null),
      untilMinute: purpose === 'hourly' ? (minuteFromText(until) ?? null) : null,
    })),
  }));
