import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import type { OutputOf } from '../../shared/procedure';
import { useBilingual } from '../lib/hall';

const colors = ['blue.6', 'grape.6', 'orange.6', 'cyan.7', 'lime.7', 'pink.6'];

/** A line for the whole and a thin one for each area; a week without rounds leaves a gap. */
export function Trend(props: { scores: OutputOf<typeof cleanlinessContract.readScores> }) {
  const { t } = useTranslation('rounds');
  const bilingual = useBilingual();
  const { areas, weeks } = props.scores;
  return (
    <LineChart
      h={360}
      data={weeks.map(({ monday, whole, byArea }) => ({
        ...{ week: `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}`, whole },
        ...byArea,
      }))}
      dataKey="week"
      yAxisProps={{ domain: [0, 100] }}
      series={[
        { name: 'whole', label: t('trend.whole'), color: 'jade.7' },
        ...areas.map(({ areaId, name }, index) => ({
          ...{ name: areaId, label: bilingual(name), strokeDasharray: '4 4' },
          color: colors[index % colors.length] ?? 'gray.6',
        })),
      ]}
      curveType="linear"
      withLegend
      // In the order of the series, not of the alphabet.
      legendProps={{ itemSorter: null }}
    />
  );
}
