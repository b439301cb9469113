import { Center, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useIdle, useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForChange } from '../../shared/bar/ashtray';
import type { Clearing, OrderBeforeTable } from '../../shared/bar/contract';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { refusalOf, useRefusalText } from '../lib/refusal-text';
import { useNow } from '../lib/use-now';
import { Problem } from '../ui/problem';
import type { Board } from './acting';
import classes from './board.module.css';
import { Figures } from './figures';
import { FloorPlan } from './floor-plan';
import { Lists } from './lists';
import { OrderPanel } from './order-panel';
import { PeopleChips } from './people-chips';
import { Quiet } from './quiet';
import { QuietButton } from './quiet-button';
import { StatisticsButton } from './statistics-button';
import { TableWork } from './table-work';
import { placedCups, type Tables } from './tables';
import { Tools } from './tools';
import { TopBar } from './top-bar';
import { UndoStrip } from './undo-strip';
import { useBarActions } from './use-bar-actions';
import { useDensity } from './use-density';
import { type BoardMode, useHands } from './use-hands';
import { useLateChime } from './use-late-chime';
import { useMessage } from './use-message';
import { useSettled } from './use-settled';
import { useSlots } from './use-slots';
import { useSteady } from './use-steady';
import { useWho } from './use-who';
import { WalkTitle } from './walk-title';
import type { Work } from './work';

const tickMs = 250;
const noReports: [] = [];
const noTables: Tables = { tables: [], ashtrays: [], recentTaps: [], nextLookAtMs: null };
const requestIdOf = ({ requestId }: OrderBeforeTable) => requestId;
const tableIdOf = ({ tableId }: Clearing) => tableId;

/**
 * What the bar has to do now. `window` is the bar's own dark screen, worked with one finger;
 * `desk` shows the same lists at the front desk, where only a signed-in bar person can act.
 */
export function BarBoard({
  mode,
  onHandbook,
}: {
  readonly mode: BoardMode;
  /** Opens the handbook, in the bar's own window. */
  readonly onHandbook?: () => void;
}) {
  const { data: board, error, refetch } = useAsk('bar.readBoard', {});
  if (board) return <LoadedBoard board={board} error={error} mode={mode} onHandbook={onHandbook} />;
  if (!error) return null;
  return (
    <Center h="100%" p="xl">
      <Problem error={error} onRetry={() => void refetch()} />
    </Center>
  );
}

function LoadedBoard({
  board,
  error,
  mode,
  onHandbook,
}: {
  readonly board: Board;
  readonly error: unknown;
  readonly mode: BoardMode;
  readonly onHandbook: (() => void) | undefined;
}) {
  const { t } = useTranslation(['barBoard', 'refills', 'plan']);
  const { hallName } = useHall();
  const { data: onTables = noTables } = useAsk(
    'bar.readTables',
    {},
    { enabled: mode === 'window' },
  );
  const { data: reports = noReports } = useAsk(
    'registers.listOwnReports',
    {},
    { enabled: mode === 'window' },
  );
  const nowMs = useNow(tickMs);
  const hands = useHands(board.people, mode);
  const textOf = useRefusalText();
  const { message, refused } = useMessage();
  const actions = useBarActions(refused);
  const free = useIdle(3000, { events: ['pointerdown'] });
  const toServe = useSlots(board.toServe, requestIdOf, nowMs, free);
  // Who was seated has a card now: nothing has gone.
  const beforeTable = useSlots(board.beforeTable, requestIdOf, nowMs, free).filter(
    ({ id }) => !board.toServe.some(({ requestId }) => requestId === id),
  );
  const toClear = useSlots(board.toClear, tableIdOf, nowMs, free);
  const [allCups, setAllCups] = useState(false);
  const who = useWho(hands, t('refills:whoTapped'));
  const walkCups = placedCups(onTables.tables, true).length;
  const [view, setView] = useLocalStorage<'board' | 'plan'>({
    key: 'halldesk.bar.view',
    defaultValue: 'board',
    getInitialValueInEffect: false,
  });
  const planShown = mode === 'window' && view === 'plan';
  const density = useDensity({ cards: toServe.length, lines: beforeTable.length }, free);
  const crowded = density === 'crowded' && mode === 'window';
  const worthAWalk = useSteady(allCups || (walkCups > 0 && !crowded), free || allCups);
  const walkShown = worthAWalk && !planShown;
  const fullAshtrays = onTables.ashtrays.filter(({ butts }) => asksForChange(butts));
  const roomy = density === 'roomy' && mode === 'window';
  const settled = useSettled([
    roomy ? 'roomy' : 'dense',
    ...[...toServe, ...beforeTable].map(({ id }) => id),
  ]);
  const work: Work = {
    ...{ board, onTables, nowMs, free, hands, who, actions, fullAshtrays },
    toServe: { slots: toServe, settled },
    beforeTable: { slots: beforeTable, settled },
    toClear: { slots: toClear, settled: useSettled(toClear.map(({ id }) => id)) },
  };
  useLateChime(board.toServe, mode === 'window' ? 'bar' : null);

  const [serveList, setServeList] = useState<HTMLElement | null>(null);
  const late = board.toServe.some(({ dueAtMs }) => dueAtMs !== null && dueAtMs < nowMs);
  const quiet =
    !planShown &&
    toServe.length === 0 &&
    beforeTable.length === 0 &&
    toClear.length === 0 &&
    fullAshtrays.length === 0 &&
    !walkShown;
  const shown = error ? { tone: 'problem', text: textOf(refusalOf(error)) } : message;
  return (
    <main
      className={classes.board}
      data-mode={mode}
      data-late={late || undefined}
      data-walk={walkShown || undefined}
      data-plan={planShown || undefined}
      data-quiet={quiet || undefined}
    >
      {mode === 'window' && <VisuallyHidden component="h1">{hallName}</VisuallyHidden>}
      <TopBar board={board} nowMs={nowMs} withClock={!quiet} serveList={serveList}>
        {mode === 'window' && (
          <>
            <QuietButton nowMs={nowMs} />
            {!planShown && onTables.tables.length > 0 && (
              <UnstyledButton
                className={classes.tool}
                data-calls={(crowded && walkCups > 0) || undefined}
                onClick={() => setAllCups(!allCups)}
              >
                {allCups
                  ? t('refills:onlyWalk')
                  : t('refills:allCups', { count: placedCups(onTables.tables, false).length })}
              </UnstyledButton>
            )}
            <UnstyledButton
              className={classes.tool}
              onClick={() => setView(planShown ? 'board' : 'plan')}
            >
              {t(planShown ? 'plan:toBoard' : 'plan:toPlan')}
            </UnstyledButton>
            <OrderPanel actions={actions} onRefusal={refused} />
            <Tools onHandbook={onHandbook} />
          </>
        )}
      </TopBar>
      {walkShown && <WalkTitle onTables={onTables} nowMs={nowMs} />}
      {!planShown && !quiet && (
        <div className={classes.clearTitle}>
          <h2>
            {t('toClear')} <span className={classes.count}>{board.toClear.length}</span>
          </h2>
        </div>
      )}
      {planShown && (
        <FloorPlan board={board} onTables={onTables} nowMs={nowMs}>
          {(name) => <TableWork work={work} {...(name !== undefined && { name })} />}
        </FloorPlan>
      )}
      {quiet && <Quiet nowMs={nowMs} nextLookAtMs={onTables.nextLookAtMs} />}
      {!planShown && !quiet && (
        <Lists
          work={work}
          roomy={roomy}
          walk={walkShown ? (allCups ? 'all-cups' : 'worth-a-look') : undefined}
          onServeList={setServeList}
        />
      )}
      {hands.mayServe && (
        <UndoStrip
          served={board.recentlyServed}
          taps={onTables.recentTaps}
          reports={reports}
          nowMs={nowMs}
          who={who}
          actions={actions}
        />
      )}
      <footer className={classes.foot}>
        {mode === 'window' ? (
          <PeopleChips board={board} hands={hands} actions={actions} />
        ) : (
          !hands.mayServe && <p className={classes.readOnly}>{t('readOnly')}</p>
        )}
        <Figures figures={board.figures} promiseMs={board.promiseMs} />
        {mode === 'window' && <StatisticsButton />}
      </footer>
      {who.question}
      <p className={classes.message} role="status" data-tone={shown?.tone}>
        {shown?.text}
      </p>
    </main>
  );
}
