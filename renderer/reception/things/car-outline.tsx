import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { carPartAt, carSheet, type DamageMark } from '../../../shared/reception/car-marks';
import classes from './things.module.css';

/** An unfolded car with numbered marks, on screen and on paper; a tap on it makes a mark. */
export function CarOutline({
  marks,
  onTap,
}: {
  readonly marks: readonly DamageMark[];
  readonly onTap?: (point: { readonly x: number; readonly y: number }) => void;
}) {
  const { t } = useTranslation('things');
  const tap = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onTap?.({
      x: Math.round(((event.clientX - left) / width) * carSheet.width),
      y: Math.round(((event.clientY - top) / height) * carSheet.height),
    });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of parts beside it does the same by keyboard
    <svg
      role="img"
      aria-label={t('vehicle.outline')}
      className={onTap && classes.outline}
      viewBox={`0 0 ${carSheet.width} ${carSheet.height}`}
      onClick={tap}
      fontSize={18}
      textAnchor="middle"
      dominantBaseline="central"
    >
      <rect {...carSheet} fill="transparent" />
      <g fill="none" stroke="currentColor" strokeWidth={2} strokeLinejoin="round" opacity={0.7}>
        <TopView />
        <g transform="translate(0 336)">
          <SideView />
        </g>
        <g transform="matrix(1 0 0 -1 0 144)">
          <SideView />
        </g>
      </g>
      <g fill="currentColor" opacity={0.7}>
        <text x={18} y={240}>
          {t('vehicle.front')}
        </text>
        <text x={18} y={410}>
          {t('vehicle.left')}
        </text>
        <text x={18} y={70}>
          {t('vehicle.right')}
        </text>
      </g>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list
        <g key={index} data-part={carPartAt(mark)}>
          <circle cx={mark.x} cy={mark.y} r={15} fill="#c4381c" stroke="#fff" strokeWidth={2} />
          <text x={mark.x} y={mark.y} fill="#fff" fontWeight={700}>
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}

function TopView() {
  return (
    <>
      <rect x={36} y={162} width={528} height={156} rx={46} />
      <path d="M186 178Q170 240 186 302L236 288Q226 240 236 192Z" />
      <path d="M458 182Q470 240 458 298L414 286Q422 240 414 194Z" />
      <path d="M236 192H414M236 288H414M76 176Q64 240 76 304M528 176Q540 240 528 304" />
    </>
  );
}

function SideView() {
  return (
    <>
      <path d="M109 116H62Q40 116 40 96V88Q40 78 60 74L150 62Q210 22 270 20H380Q440 24 490 62L545 70Q562 74 562 92V104Q562 116 548 116H481M429 116H161" />
      <path d="M168 62Q222 34 270 32H286V62ZM298 32H375Q412 36 444 62H298Z" />
      <path d="M180 66V112M292 66V112M404 66V108M222 78H242M334 78H354" />
      <circle cx={135} cy={116} r={25} />
      <circle cx={135} cy={116} r={11} />
      <circle cx={455} cy={116} r={25} />
      <circle cx={455} cy={116} r={11} />
    </>
  );
}
