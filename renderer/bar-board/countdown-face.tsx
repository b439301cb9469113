import { IconAlertTriangleFilled, IconClockPause, IconHourglassLow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './card.module.css';
import { type ClockFace, shownTime } from './clock-face';

const shapes = {
  queued: IconClockPause,
  running: undefined,
  'due-soon': IconHourglassLow,
  late: IconAlertTriangleFilled,
} as const;

/** The ring that runs out, with the shape of the state in it. */
export function Ring({ face }: { readonly face: ClockFace }) {
  const share = 'leftShare' in face ? face.leftShare : 1;
  const Shape = shapes[face.state];
  return (
    <span className={classes.ring}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <circle className={classes.track} cx="20" cy="20" r="17" />
        {face.state !== 'queued' && (
          <circle
            className={classes.arc}
            cx="20"
            cy="20"
            r="17"
            pathLength="1"
            {...(share < 1 && { strokeDasharray: `${share} 1` })}
            transform="rotate(-90 20 20)"
          />
        )}
      </svg>
      {Shape && <Shape className={classes.shape} aria-hidden />}
    </span>
  );
}

/** The state in a word; with its shape where no ring shows it. */
export function StateWord({
  face,
  shaped = false,
}: {
  readonly face: ClockFace;
  readonly shaped?: boolean;
}) {
  const { t } = useTranslation('barBoard');
  const Shape = shaped ? shapes[face.state] : undefined;
  return (
    <span className={classes.word}>
      {Shape && <Shape aria-hidden />}
      {t(`face.${face.state}`)}
    </span>
  );
}

/** The figure that the whole board is about. */
export function Digits({ face }: { readonly face: ClockFace }) {
  const text = shownTime(face);
  return (
    <span className={classes.digits} data-long={text.length > 5 || undefined}>
      {text}
    </span>
  );
}
