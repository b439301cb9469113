import { AppShell, Box } from '@mantine/core';
import { type HotkeyItem, useDisclosure, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { Operator } from '../../shared/people/contract';
import { HandbookPalette } from '../handbook/palette';
import { DutyPanel } from '../people/duty-panel';
import { newShownEntry, type ShownEntry } from '../registers/shown-entry';
import { CrashBoundary } from '../ui/crash-boundary';
import classes from './desk.module.css';
import { Rail } from './rail';
import { keyOf, type ScreenName, screens } from './screens';
import { TopBar } from './top-bar';

/** The desk of somebody who is signed in: rail, top bar, one screen, and who is on duty beside it. */
export function Desk({
  operator,
  onSwitch,
}: {
  readonly operator: Operator;
  readonly onSwitch: () => void;
}) {
  const [name, setName] = useState<ScreenName>('reception');
  const [situationId, setSituationId] = useState<string>();
  const [shownEntry, setShownEntry] = useShownEntry(operator.staffId);
  const [dutyOpened, duty] = useDisclosure(false);
  useHotkeys(
    [
      ...screens.map(
        (each, index): HotkeyItem => [
          `alt+Digit${keyOf(index)}`,
          () => setName(each.name),
          { usePhysicalKeys: true },
        ],
      ),
      ['alt+L', onSwitch, { usePhysicalKeys: true }],
    ],
    [],
  );
  const screen = screens.find((each) => each.name === name);
  const openSituation = (id: string) => {
    setSituationId(id);
    setName('handbook');
  };
  const showEntry = (shown: ShownEntry) => {
    setShownEntry(shown);
    setName('registers');
  };
  const register = (id: string) => showEntry(newShownEntry({ situationId: id }));

  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: 104, breakpoint: 0 }}
      transitionDuration={0}
    >
      <AppShell.Header>
        <TopBar
          operator={operator}
          onSwitch={onSwitch}
          onDuty={duty.toggle}
          onLate={() => setName('bar')}
          onRounds={() => setName('cleanliness')}
          onRecords={() => setName('records')}
          onHandover={() => setName('shifts')}
          onEntries={() => setName('registers')}
          onBarReport={showEntry}
          onSituation={openSituation}
        />
      </AppShell.Header>
      <Rail current={name} onGo={setName} />
      {/* The bar's board brings its own main landmark. */}
      <Box
        component={name === 'bar' ? 'div' : 'main'}
        className={classes.screen}
        data-flush={screen?.flush}
      >
        <CrashBoundary key={name}>
          {screen && (
            <screen.Screen
              onGo={setName}
              onOpenDuty={duty.open}
              situationId={situationId}
              onSituation={setSituationId}
              onOpenSituation={openSituation}
              onRegister={register}
              shownEntry={shownEntry}
              onShowEntry={setShownEntry}
            />
          )}
        </CrashBoundary>
      </Box>
      <HandbookPalette onOpen={openSituation} onRegister={register} />
      <DutyPanel opened={dutyOpened} onClose={duty.close} operator={operator} />
    </AppShell>
  );
}

/** What is open of the registers; what somebody else was writing is not for the one who signs in now. */
function useShownEntry(staffId: string) {
  const [open, setOpen] = useState<{
    readonly by: string;
    readonly shown: ShownEntry | undefined;
  }>();
  const shown = open?.by === staffId ? open.shown : undefined;
  return [shown, (next: ShownEntry | undefined) => setOpen({ by: staffId, shown: next })] as const;
}
