import { useDidUpdate, useHotkeys, useTimeout, useWindowEvent } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { isComposed } from '../lib/input-method';
import { useAsk } from '../lib/queries';
import { BarSummary } from './bar-summary';
import { BoardArea } from './board-area';
import { type Draft, dropDraft, latestDraft, newDraft } from './drafts';
import { GuestPage } from './history/guest-page';
import { ReturnCalls } from './history/return-calls';
import { Today } from './history/today';
import { startsTyping } from './keys';
import { type Links, LinksOf } from './links';
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

/** What is open besides the board and the queue: one thing at a time. */
type Shown =
  | { readonly kind: 'board' | 'ownership' | 'calls' }
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'explanation'; readonly agentId: string | undefined }
  /** With the page of a known guest beside it where somebody looks at that. */
  | { readonly kind: 'registration'; readonly draft: Draft; readonly guestId?: string };

const board: Shown = { kind: 'board' };

/** The front desk's home: who is on site, who is next, and the line where an arrival begins. */
export function ReceptionScreen({
  onOpenDuty,
  links,
}: {
  /** Leads to the duty panel; without it the screen only names it. */
  readonly onOpenDuty?: () => void;
  readonly links: Links;
}) {
  const onSite = useAsk('reception.listOnSite', {});
  const canReceive = useCanReceive();
  const readOnly = !canReceive || onSite.data?.dayClosed === true;
  const announce = useAnnounce();
  const [shown, setShown] = useState<Shown>(board);
  const [freshId, setFreshId] = useState<string>();
  const { start: forgetFresh } = useTimeout(() => setFreshId(undefined), freshMs);
  const line = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const registering = shown.kind === 'registration';
  const selectedId = shown.kind === 'visit' ? shown.visitId : undefined;
  const selected = onSite.data?.visits.find(({ visitId }) => visitId === selectedId);

  const row = (visitId?: string) =>
    main.current?.querySelector<HTMLElement>(
      visitId ? `[data-visit="${CSS.escape(visitId)}"] [data-row]` : '[data-row][tabindex="0"]',
    );

  const register = (draft: Draft) => {
    if (registering || readOnly) return;
    hush();
    setShown({ kind: 'registration', draft });
  };
  const openVisit = useCallback((visitId: string) => setShown({ kind: 'visit', visitId }), []);

  /** The row of the visit that was looked at gets the focus back, otherwise the line. */
  const returnTo = useRef<string>(undefined);
  const close = (visitId?: string) => {
    returnTo.current = visitId;
    setShown(board);
  };
  useDidUpdate(() => {
    if (shown.kind !== 'board') return;
    (returnTo.current ? row(returnTo.current) : line.current)?.focus();
  }, [shown.kind]);

  const registered = (visit: Registered) => {
    close();
    setFreshId(visit.visitId);
    forgetFresh();
    announce(visit);
  };

  useHotkeys([['F2', () => register(latestDraft() ?? newDraft())]], []);
  useWindowEvent('keydown', (event) => {
    if (!registering && !readOnly && startsTyping(event)) line.current?.focus();
    // A panel takes Escape while the focus is in it; from the line or from nowhere it closes too.
    const astray = event.target === document.body || event.target === line.current;
    if (event.key === 'Escape' && astray && !isComposed(event)) close(selectedId);
  });
  useDidUpdate(() => {
    if (freshId) row(freshId)?.scrollIntoView({ block: 'nearest' });
  }, [freshId, onSite.data]);

  return (
    <div className={classes.screen}>
      <div ref={main} className={classes.main}>
        <div className={classes.board} inert={registering}>
          <ReceptionLine
            ref={line}
            disabled={readOnly}
            openKey={registering ? shown.draft.idempotencyKey : undefined}
            onTyped={(text) => register(newDraft(text))}
            onStart={() => register(latestDraft() ?? newDraft())}
            onContinue={register}
            onDown={() => row()?.focus()}
          />
          <WordsLine moment="nobody" />
          {shown.kind === 'ownership' ? (
            <OwnershipBoard readOnly={readOnly} onClose={() => close()} />
          ) : shown.kind === 'explanation' ? (
            <RotationExplanation
              agentId={shown.agentId}
              canPrint={canReceive}
              onClose={() => close()}
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
        {registering && (
          <RegistrationPanel
            key={shown.draft.idempotencyKey}
            draft={shown.draft}
            onRegistered={registered}
            onOpenVisit={openVisit}
            onHide={() => close()}
            onHistory={(guestId) => setShown({ ...shown, guestId })}
            onClear={() => {
              dropDraft(shown.draft.idempotencyKey);
              setShown({ kind: 'registration', draft: newDraft() });
            }}
          />
        )}
      </div>
      <aside className={classes.aside}>
        <LinksOf value={links}>
          {selected ? (
            <VisitPanel
              key={selected.visitId}
              visit={selected}
              readOnly={readOnly}
              onClose={() => close(selectedId)}
              onDeparted={() => close()}
            />
          ) : shown.kind === 'calls' ? (
            <ReturnCalls onClose={() => close()} />
          ) : registering && shown.guestId !== undefined ? (
            <GuestPage
              key={shown.guestId}
              guestId={shown.guestId}
              onClose={() => setShown({ kind: 'registration', draft: shown.draft })}
            />
          ) : (
            <>
              <RotationPanel
                readOnly={readOnly}
                onExplain={(agentId) => setShown({ kind: 'explanation', agentId })}
                onOpenDuty={onOpenDuty}
              />
              <OwnershipSummary onOpen={() => setShown({ kind: 'ownership' })} />
              <BarSummary />
              <Today onOpenCalls={() => setShown({ kind: 'calls' })} />
            </>
          )}
        </LinksOf>
      </aside>
    </div>
  );
}
