import {
  IconArmchair,
  IconBuildingStore,
  IconCalendarWeek,
  IconClipboardText,
  IconCup,
  IconGlass,
  IconHistory,
  IconLanguage,
  IconLayoutGrid,
  IconListCheck,
  IconLock,
  IconMessageCircle,
  IconPrinter,
  IconRotate,
  IconSparkles,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AlarmTest } from './alarm-test';
import type { SettingName } from './fields/setting-fields';
import { GeneralSection } from './general-section';
import { HistorySection } from './history/history-section';
import { DrinksSection, TablesSection } from './inventory/inventory-sections';
import { PeopleSection } from './people/people-section';
import { PlanSection } from './plan/plan-section';
import { StandardSection } from './standard/standard-section';
import { WordsSection } from './words-section';

/** A page of the settings: the settings that it lists, what else belongs there, or both. */
export interface Section {
  readonly name: SectionName;
  readonly Icon: typeof IconCup;
  readonly settings?: readonly SettingName[];
  readonly Content?: ComponentType;
  /** Open to everybody who is signed in; all others are the supervisor's. */
  readonly everybody?: true;
}

export type SectionName =
  | 'general'
  | 'hall'
  | 'service'
  | 'standard'
  | 'rotation'
  | 'ownership'
  | 'registers'
  | 'quiz'
  | 'people'
  | 'roster'
  | 'tables'
  | 'plan'
  | 'drinks'
  | 'printing'
  | 'desk'
  | 'words'
  | 'history';

/** In the order of the list. Its words are in `settings:section`. */
export const sections: readonly Section[] = [
  { name: 'general', Icon: IconLanguage, Content: GeneralSection, everybody: true },
  {
    name: 'hall',
    Icon: IconBuildingStore,
    settings: [
      'hallName',
      'timeZone',
      'dayStartsAtMinute',
      'opensAtMinute',
      'closesAtMinute',
      'shifts',
    ],
  },
  { name: 'people', Icon: IconUsers, Content: PeopleSection },
  {
    name: 'roster',
    Icon: IconCalendarWeek,
    settings: ['rosterRules', 'staffing', 'lateAfterMs', 'appearanceItems', 'breakReasons'],
  },
  { name: 'tables', Icon: IconArmchair, Content: TablesSection },
  { name: 'plan', Icon: IconLayoutGrid, Content: PlanSection },
  { name: 'drinks', Icon: IconGlass, Content: DrinksSection },
  {
    name: 'service',
    Icon: IconCup,
    Content: AlarmTest,
    settings: [
      ...(['promiseMs', 'clockStartsAt', 'lateAlertRepeatMs', 'undoMs', 'clearMs'] as const),
      ...(['alarmSound', 'alarmVolume', 'alarmSpoken'] as const),
      ...(['refillMode', 'roundMs'] as const),
    ],
  },
  { name: 'standard', Icon: IconSparkles, Content: StandardSection },
  {
    name: 'rotation',
    Icon: IconRotate,
    settings: [
      ...(['rotationRule', 'oneGuestAtATime'] as const),
      ...(['countsReturning', 'countsCover', 'countsRelative', 'countsOutsideHours'] as const),
      ...(['absenceReasons', 'dockingClauses'] as const),
    ],
  },
  {
    name: 'ownership',
    Icon: IconUserCheck,
    settings: [
      ...(['protectionDays', 'claimDays', 'familyCounts'] as const),
      ...(['evidenceThatCounts', 'couplesSplit'] as const),
    ],
  },
  { name: 'registers', Icon: IconClipboardText, settings: ['registerDueMs'] },
  {
    name: 'quiz',
    Icon: IconListCheck,
    settings: ['quizQuestions', 'quizMs', 'quizPassMark', 'quizEveryDays'],
  },
  {
    name: 'printing',
    Icon: IconPrinter,
    settings: ['printer', 'printSilently', 'printCopies'],
  },
  { name: 'desk', Icon: IconLock, settings: ['idleLockMs'] },
  { name: 'words', Icon: IconMessageCircle, Content: WordsSection },
  { name: 'history', Icon: IconHistory, Content: HistorySection },
];
