import type { Texts } from '../texts';
import type { barStatistics as zh } from '../zh-CN/bar-statistics';

export const barStatistics: Texts<typeof zh> = {
  statistics: 'Statistics',
  today: 'Statistics of today',
  none: 'No drinks served yet today',
  noneHint: 'Figures appear with the first order served.',
  figure: 'Figure',
  median: 'Median',
  p90: 'Nine in ten within',
  within: 'Within {{seconds}} s',
  served: 'Served {{served}} of {{requested}} orders, {{cancelled}} cancelled',
  byHour: 'By hour',
  hour: 'Asked for',
  hourFrom: '{{from}}:00–{{to}}:00',
  byPerson: 'By bar person',
  person: 'Name',
  servedCount: 'Served',
  medianOf: '{{figure}}, median',
  withinOf: '{{figure}} within {{seconds}} s',
  refills: 'Refills',
  refillsInTime: 'Of {{low}} cups found low, {{inTime}} were found at a third: {{share}} in time',
  noRefills: 'No cup found low yet today',
};
