import {
  IconBook2,
  IconClipboardCheck,
  IconClipboardText,
  IconCup,
  IconDoorEnter,
  IconReportAnalytics,
  IconSettings,
  IconShieldCheck,
  IconUmbrella,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { CleanlinessScreen } from '../cleanliness/cleanliness-screen';
import { HandbookScreen } from '../handbook/handbook-screen';
import { ShiftsScreen } from '../people/shifts-screen';
import { ReceptionScreen } from '../reception/reception-screen';
import { ThingsScreen } from '../reception/things/things-screen';
import { RegistersScreen } from '../registers/registers-screen';
import { newShownEntry, type ShownEntry } from '../registers/shown-entry';
import { ReportsScreen } from '../reports/reports-screen';
import { SettingsScreen } from '../settings/settings-screen';
import { RecordsScreen } from '../trust/records-screen';
import { BarScreen } from './bar-screen';

export type ScreenName =
  | 'reception'
  | 'bar'
  | 'cleanliness'
  | 'registers'
  | 'things'
  | 'shifts'
  | 'reports'
  | 'handbook'
  | 'records'
  | 'settings';

/** Where a screen may lead. */
export interface ScreenProps {
  readonly onGo: (name: ScreenName) => void;
  readonly onOpenDuty: () => void;
  /** The page of the handbook that is open; it stays open while one looks elsewhere. */
  readonly situationId: string | undefined;
  readonly onSituation: (situationId: string | undefined) => void;
  /** Goes to a page of the handbook. */
  readonly onOpenSituation: (situationId: string) => void;
  /** Begins the entry that a page of the handbook asks for. */
  readonly onRegister: (situationId: string) => void;
  /** What is open of the registers, likewise. */
  readonly shownEntry: ShownEntry | undefined;
  readonly onShowEntry: (shown: ShownEntry | undefined) => void;
}

/** Where what stands in the way of closing a day is dealt with. */
const screenOf = {
  'visits-open': 'reception',
  'drinks-open': 'bar',
  'tables-to-clear': 'bar',
  'records-broken': 'records',
  'things-held': 'things',
} as const;

/** The digit that opens a screen with Alt: the tenth is 0, as on the keyboard. */
export const keyOf = (index: number): number => (index + 1) % 10;

/** The screens of the rail, in order; Alt and the number open them. */
export const screens: readonly {
  readonly name: ScreenName;
  readonly Icon: typeof IconCup;
  readonly Screen: ComponentType<ScreenProps>;
  /** Fills the room to its edges instead of keeping the usual margin. */
  readonly flush?: true;
}[] = [
  {
    name: 'reception',
    Icon: IconDoorEnter,
    Screen: ({ onOpenDuty, onGo, onShowEntry }) => {
      const show = (entry: ShownEntry) => {
        onShowEntry(entry);
        onGo('registers');
      };
      const links = {
        onWriteEntry: ({ visitId, guestId }: { visitId: string; guestId: string }) =>
          show(newShownEntry({ start: { visitId, guestId } })),
        onOpenEntry: (entryId: string) => show({ kind: 'entry', entryId }),
      };
      return <ReceptionScreen onOpenDuty={onOpenDuty} links={links} />;
    },
    flush: true,
  },
  { name: 'bar', Icon: IconCup, Screen: () => <BarScreen /> },
  {
    name: 'cleanliness',
    Icon: IconClipboardCheck,
    Screen: ({ onGo }) => <CleanlinessScreen onGoTo={(lead) => onGo(screenOf[lead])} />,
  },
  {
    name: 'registers',
    Icon: IconClipboardText,
    Screen: ({ shownEntry, onShowEntry, onOpenSituation }) => (
      <RegistersScreen shown={shownEntry} onShow={onShowEntry} onSituation={onOpenSituation} />
    ),
  },
  { name: 'things', Icon: IconUmbrella, Screen: () => <ThingsScreen /> },
  { name: 'shifts', Icon: IconUsersGroup, Screen: () => <ShiftsScreen /> },
  { name: 'reports', Icon: IconReportAnalytics, Screen: () => <ReportsScreen /> },
  {
    name: 'handbook',
    Icon: IconBook2,
    Screen: ({ situationId, onSituation, onRegister }) => (
      <HandbookScreen situationId={situationId} onSituation={onSituation} onRegister={onRegister} />
    ),
  },
  { name: 'records', Icon: IconShieldCheck, Screen: () => <RecordsScreen /> },
  { name: 'settings', Icon: IconSettings, Screen: () => <SettingsScreen /> },
];
