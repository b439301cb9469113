import { AppShell, Box } from '@mantine/core';
import { type HotkeyItem, useDisclosure, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { Operator } from '../../shared/people/contract';
import { HandbookPalette } from '../handbook/palette';
import { DutyPanel } from '../people/duty-panel';
import { CrashBoundary } from '../ui/crash-boundary';
import classes from './desk.module.css';
import { Rail } from './rail';
import { type ScreenName, screens } from './screens';
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
  const [dutyOpened, duty] = useDisclosure(false);
  useHotkeys(
    [
      ...screens.map(
        (each, index): HotkeyItem => [
          `alt+Digit${index + 1}`,
          () => setName(each.name),
          { usePhysicalKeys: true },
        ],
      ),
      ['alt+L', onSwitch, { usePhysicalKeys: true }],
    ],
    [],
  );
  const screen = screens.find((each) => each.name === name);

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
        />
      </AppShell.Header>
      <AppShell.Navbar>
        <Rail current={name} onGo={setName} />
      </AppShell.Navbar>
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
            />
          )}
        </CrashBoundary>
      </Box>
      <HandbookPalette
        onOpen={(id) => {
          setSituationId(id);
          setName('handbook');
        }}
      />
      <DutyPanel opened={dutyOpened} onClose={duty.close} operator={operator} />
    </AppShell>
  );
}
