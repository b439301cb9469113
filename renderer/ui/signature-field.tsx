import { Button, Group, Input } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad, { type PointGroup } from 'signature_pad';
import { signaturePath } from '../../shared/signature';
import classes from './signature-field.module.css';
import { SignatureLine } from './signature-line';

/** A box to sign in with a finger, a pen or the mouse. What was signed can only be signed anew. */
export function SignatureField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  /** The path of what was drawn; null while the box is empty. */
  readonly value: string | null;
  readonly onChange: (path: string | null) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  // What was drawn before the field came onto the screen is shown; what is drawn now is on the canvas.
  const [shown, setShown] = useState(value);
  const [clearings, setClearings] = useState(0);

  const clear = () => {
    setShown(null);
    setClearings(clearings + 1);
    onChange(null);
  };

  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      labelProps={{ id }}
      descriptionProps={{ mb: 6 }}
      {...(hint === undefined ? {} : { description: hint })}
    >
      <div className={classes.box}>
        {shown === null ? (
          <Pad key={clearings} labelledBy={id} onDrawn={onChange} />
        ) : (
          <SignatureLine path={shown} label={label} />
        )}
      </div>
      {value !== null && (
        <Group justify="flex-end" mt={4}>
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('signAnew')}
          </Button>
        </Group>
      )}
    </Input.Wrapper>
  );
}

type Point = PointGroup['points'][number];

function Pad({
  labelledBy,
  onDrawn,
}: {
  readonly labelledBy: string;
  readonly onDrawn: (path: string) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const pad = new SignaturePad(sheet, { penColor: getComputedStyle(sheet).color });
    let [width, height] = [0, 0];
    // The box keeps its shape, so that what was drawn grows and shrinks with it.
    const fit = () => {
      if (sheet.offsetWidth === 0) return;
      const growth = width === 0 ? 1 : sheet.offsetWidth / width;
      const strokes = pad.toData();
      ({ offsetWidth: width, offsetHeight: height } = sheet);
      const sharpness = window.devicePixelRatio;
      sheet.width = width * sharpness;
      sheet.height = height * sharpness;
      sheet.getContext('2d')?.scale(sharpness, sharpness);
      const grown = (point: Point) => ({ ...point, x: point.x * growth, y: point.y * growth });
      pad.fromData(strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(grown) })));
    };
    const box = new ResizeObserver(fit);
    box.observe(sheet);
    pad.addEventListener('endStroke', () => {
      const strokes = pad.toData().map(({ points }) => points);
      const path = signaturePath(
        strokes.map((points) => points.map(({ x, y }) => ({ x: x / width, y: y / height }))),
      );
      if (path !== undefined) drawn(path);
    });
    return () => {
      box.disconnect();
      pad.off();
    };
  }, []);
  return <canvas ref={canvas} role="img" aria-labelledby={labelledBy} className={classes.pad} />;
}
