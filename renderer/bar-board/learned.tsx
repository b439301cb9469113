import { Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LearnedDrink } from '../../shared/bar/cups-contract';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { Problem } from '../ui/problem';
import { Calibration } from './calibration';
import classes from './learned.module.css';

const tickMinutes = 15;

/** What the hall has learned of how fast its guests drink, and how well it judges. */
export function Learned() {
  const { t } = useTranslation('refills');
  const { data, error, refetch } = useAsk('bar.readLearned', {});
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  const longest = Math.max(...data.drinks.map(({ thirdMinutes }) => thirdMinutes.p90), tickMinutes);
  const axisMinutes = Math.ceil(longest / tickMinutes) * tickMinutes;
  return (
    <Stack gap="xl" maw={1200}>
      <Stack gap="xs">
        <Text c="dimmed">{t('learnedAbout', { days: data.days })}</Text>
        <Table verticalSpacing={6} className={classes.drinks}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('drink')}</Table.Th>
              <Table.Th w="36%">{t('curve')}</Table.Th>
              <Table.Th ta="right">{t('median')}</Table.Th>
              <Table.Th ta="right">{t('range')}</Table.Th>
              <Table.Th ta="right">{t('cupsSeen')}</Table.Th>
              <Table.Th ta="right">{t('looks')}</Table.Th>
              <Table.Th ta="right">{t('lowSeen')}</Table.Th>
              <Table.Th ta="right">{t('lowExpected')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.drinks.map((drink) => (
              <DrinkRow key={drink.drinkId} drink={drink} axisMinutes={axisMinutes} />
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
      <Stack gap="xs">
        <Title order={2} size="h3">
          {t('calibration')}
        </Title>
        <Text c="dimmed">{t('calibrationAbout')}</Text>
        <Calibration bands={data.bands} />
      </Stack>
    </Stack>
  );
}

function DrinkRow({
  drink,
  axisMinutes,
}: {
  readonly drink: LearnedDrink;
  readonly axisMinutes: number;
}) {
  const { t } = useTranslation(['refills', 'common']);
  const name = useBilingual()(drink.name);
  const { thirdMinutes, cups, looks, low, expectedLow } = drink;
  const p10 = Math.round(thirdMinutes.p10);
  const p50 = Math.round(thirdMinutes.p50);
  const p90 = Math.round(thirdMinutes.p90);
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        <Text size="xs" c="dimmed">
          {t(drink.hot ? 'hot' : 'cold')} · {t(`common:cup.${drink.cup}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Spread
          label={t('curveOf', { drink: name, p10, p50, p90 })}
          minutes={thirdMinutes}
          axisMinutes={axisMinutes}
          faint={cups === 0}
        />
      </Table.Td>
      <Table.Td ta="right">{t('minutes', { count: p50 })}</Table.Td>
      <Table.Td ta="right">{t('minutesRange', { from: p10, to: p90 })}</Table.Td>
      {cups === 0 ? (
        <Table.Td ta="right" colSpan={4} c="dimmed">
          {t('notYet')}
        </Table.Td>
      ) : (
        [cups, looks, low, Math.round(expectedLow)].map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
          <Table.Td key={index} ta="right">
            {figure}
          </Table.Td>
        ))
      )}
    </Table.Tr>
  );
}

/** From one cup in ten to nine in ten, with half of them marked, on one axis for all drinks. */
function Spread({
  label,
  minutes: { p10, p50, p90 },
  axisMinutes,
  faint,
}: {
  readonly label: string;
  readonly minutes: LearnedDrink['thirdMinutes'];
  readonly axisMinutes: number;
  readonly faint: boolean;
}) {
  const at = (minutes: number) => (100 * minutes) / axisMinutes;
  const marks = Array.from({ length: axisMinutes / tickMinutes + 1 }, (_, i) => i * tickMinutes);
  return (
    <svg className={classes.spread} data-faint={faint || undefined} role="img" aria-label={label}>
      {marks.map((minute) => (
        <g key={minute} className={classes.mark}>
          <line x1={`${at(minute)}%`} x2={`${at(minute)}%`} y1="0" y2="22" />
          <text x={`${at(minute)}%`} y="34" textAnchor={anchorAt(minute, axisMinutes)}>
            {minute}
          </text>
        </g>
      ))}
      <rect
        className={classes.range}
        x={`${at(p10)}%`}
        y="6"
        width={`${at(p90 - p10)}%`}
        height="10"
        rx="5"
      />
      <circle className={classes.half} cx={`${at(p50)}%`} cy="11" r="7" />
    </svg>
  );
}

function anchorAt(minute: number, axisMinutes: number): 'start' | 'middle' | 'end' {
  if (minute === 0) return 'start';
  return minute === axisMinutes ? 'end' : 'middle';
}
