import { useDidUpdate, useHotkeys, useTimeout, useWindowEvent } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { useAsk } from '../lib/queries';
import { BarSummary } from './bar-summary';
import { BoardArea } from './board-area';
import { type Draft, dropDraft, latestDraft, newDraft } from './drafts';
import { GuestPage } from './history/guest-page';
import { ReturnCalls } from './history/return-calls';
import { Today } from './history/today';
import { startsTyping } from './keys';
import { OwnershipBoard } from './ownership-board';
import { OwnershipSummary } from './ownership-summary';
import classes from './reception.module.css';
import { ReceptionLine } from './reception-line';
import { RegistrationPanel } from './registration-panel';
import { RotationExplanation } from './rotation-explanation';
import { RotationPanel } from './rotation-panel';
import { hush } from './say';
import { useAnnounce } from './use-announce';
import { useCanReceive } from './use-can-receive';
import type { Registered } from './use-registration';
import { VisitPanel } from './visit-panel';
import { WordsLine } from './words-line';

/** How long a new row stays marked, in milliseconds. */
const freshMs = 4000;

/** The front desk's home: who is on site, who is next, and the line where an arrival begins. */
export function ReceptionScreen({
  onOpenDuty,
}: {
  /** Leads to the duty panel; without it the screen only names it. */
  readonly onOpenDuty?: () => void;
}) {
  const onSite = useAsk('reception.listOnSite', {});
  const canReceive = useCanReceive();
  const readOnly = !canReceive || onSite.data?.dayClosed === true;
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>();
  const [selectedId, setSelectedId] = useState<string>();
  const [explained, setExplained] = useState<{ readonly agentId?: string | undefined }>();
  const [page, setPage] = useState<'calls' | { readonly guestId: string }>();
  const [settling, setSettling] = useState(false);
  const [freshId, setFreshId] = useState<string>();
  const { start: forgetFresh } = useTimeout(() => setFreshId(undefined), freshMs);
  const line = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const selected = onSite.data?.visits.find(({ visitId }) => visitId === selectedId);

  const row = (visitId?: string) =>
    main.current?.querySelector<HTMLElement>(
      visitId ? `[data-visit="${CSS.escape(visitId)}"] [data-row]` : '[data-row][tabindex="0"]',
    );

  const register = (next: Draft) => {
    if (draft || readOnly) return;
    hush();
    setSelectedId(undefined);
    setExplained(undefined);
    setSettling(false);
    setDraft(next);
  };
  const openVisit = useCallback((visitId: string) => setSelectedId(visitId), []);

  const registered = (visit: Registered) => {
    setDraft(undefined);
    setFreshId(visit.visitId);
    forgetFresh();
    announce(visit);
  };

  const closePage = () => {
    setPage(undefined);
    if (!draft) line.current?.focus();
  };

  const clear = () => {
    if (draft) dropDraft(draft.idempotencyKey);
    setDraft(newDraft());
  };

  useHotkeys([['F2', () => register(latestDraft() ?? newDraft())]], []);
  useWindowEvent('keydown', (event) => {
    if (!draft && !readOnly && startsTyping(event)) line.current?.focus();
  });
  useDidUpdate(() => {
    if (!draft && !selectedId) line.current?.focus();
  }, [draft === undefined]);
  useDidUpdate(() => {
    if (freshId) row(freshId)?.scrollIntoView({ block: 'nearest' });
  }, [freshId, onSite.data]);

  return (
    <div className={classes.screen}>
      <div ref={main} className={classes.main}>
        <div className={classes.board} inert={draft !== undefined}>
          <ReceptionLine
            ref={line}
            disabled={readOnly}
            openKey={draft?.idempotencyKey}
            onTyped={(text) => register(newDraft(text))}
            onStart={() => register(latestDraft() ?? newDraft())}
            onContinue={register}
            onDown={() => row()?.focus()}
          />
          <WordsLine moment="nobody" />
          {settling ? (
            <OwnershipBoard
              readOnly={readOnly}
              onClose={() => {
                setSettling(false);
                line.current?.focus();
              }}
            />
          ) : explained ? (
            <RotationExplanation
              agentId={explained.agentId}
              canPrint={canReceive}
              onClose={() => {
                setExplained(undefined);
                line.current?.focus();
              }}
            />
          ) : (
            <BoardArea
              onSite={onSite}
              readOnly={readOnly}
              selectedId={selectedId}
              freshId={freshId}
              onOpen={openVisit}
              onAssigned={() => line.current?.focus()}
            />
          )}
        </div>
        {draft && (
          <RegistrationPanel
            key={draft.idempotencyKey}
            draft={draft}
            onRegistered={registered}
            onOpenVisit={(visitId) => {
              setDraft(undefined);
              setSelectedId(visitId);
            }}
            onHide={() => setDraft(undefined)}
            onHistory={(guestId) => setPage({ guestId })}
            onClear={clear}
          />
        )}
      </div>
      <aside className={classes.aside}>
        {selected && !draft ? (
          <VisitPanel
            key={selected.visitId}
            visit={selected}
            readOnly={readOnly}
            onClose={() => {
              row(selectedId)?.focus();
              setSelectedId(undefined);
            }}
            onDeparted={() => {
              line.current?.focus();
              setSelectedId(undefined);
            }}
          />
        ) : page === 'calls' ? (
          <ReturnCalls onClose={closePage} />
        ) : page ? (
          <GuestPage key={page.guestId} guestId={page.guestId} onClose={closePage} />
        ) : (
          <>
            <RotationPanel
              readOnly={readOnly}
              onExplain={(agentId) => {
                setSettling(false);
                setExplained({ agentId });
              }}
              onOpenDuty={onOpenDuty}
            />
            <OwnershipSummary onOpen={() => setSettling(true)} />
            <BarSummary />
            <Today onOpenCalls={() => setPage('calls')} />
          </>
        )}
      </aside>
    </div>
  );
}
