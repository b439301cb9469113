import { UnstyledButton } from '@mantine/core';
import { useLongPress } from '@mantine/hooks';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import type { BarPerson } from './acting';
import classes from './card.module.css';
import type { ClockFace } from './clock-face';

/** The frame of everything that is due: its left edge thickens as the time runs out. Without a face it is quiet. */
export function Card({
  face,
  gone,
  children,
}: {
  readonly face: ClockFace | undefined;
  /** What became of it, while it keeps its place for a moment. */
  readonly gone: string | undefined;
  readonly children: ReactNode;
}) {
  const left = face && 'leftShare' in face ? face.leftShare : face?.state === 'late' ? 0 : 1;
  return (
    <li
      className={classes.card}
      data-state={gone === undefined ? face?.state : 'gone'}
      data-quiet={!face || undefined}
      style={{ '--left': left } as CSSProperties}
    >
      {children}
      {gone !== undefined && (
        <span className={classes.gone} role="status">
          <IconCheck aria-hidden />
          {gone}
        </span>
      )}
    </li>
  );
}

/** The one big target of a card. */
export function DoneButton({
  label,
  describedBy,
  busy,
  onTap,
  onHold,
}: {
  readonly label: string;
  /** Says of what, for those who cannot see the card. */
  readonly describedBy: string;
  readonly busy: boolean;
  /** What the tap does, resolved once that is known; undefined where it does nothing. */
  onTap(): (() => Promise<unknown>) | undefined;
  /** Held down: the tap is somebody else's. */
  onHold(): void;
}) {
  const hold = useLongPress(onHold, { threshold: 600 });
  // The button answers the finger at once; the board that follows may take a frame longer.
  const [tapped, startTap] = useTransition();
  const tap = () => {
    const run = onTap();
    if (run) startTap(async () => void (await run()));
  };
  return (
    <UnstyledButton
      className={classes.done}
      aria-label={`${label}: ${describedBy}`}
      {...hold}
      aria-disabled={busy || tapped}
      data-busy={busy || tapped || undefined}
      onClick={tap}
    >
      {label}
    </UnstyledButton>
  );
}

/** Asks on the card itself whose tap it was; the answer is also the tap. */
export function WhoAsk({
  question,
  of,
  people,
  onChoose,
  onCancel,
}: {
  readonly question: string;
  /** The card that it is about. */
  readonly of: string;
  readonly people: readonly BarPerson[];
  onChoose(person: BarPerson): void;
  onCancel(): void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.ask}>
      <legend className={classes.question}>
        <span className={classes.of}>{of}</span>
        {question}
      </legend>
      <div className={classes.names}>
        {people.map((person) => (
          <UnstyledButton
            key={person.staffId}
            className={classes.name}
            onClick={() => onChoose(person)}
          >
            {person.name}
          </UnstyledButton>
        ))}
      </div>
      <UnstyledButton className={classes.cancel} aria-label={t('cancel')} onClick={onCancel}>
        <IconX aria-hidden />
      </UnstyledButton>
    </fieldset>
  );
}
