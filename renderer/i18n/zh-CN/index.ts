import { barBoard } from './bar-board';
import { barStatistics } from './bar-statistics';
import { cleanliness } from './cleanliness';
import { closing } from './closing';
import { common } from './common';
import { hallSettings } from './hall-settings';
import { handbook } from './handbook';
import { history } from './history';
import { orders } from './orders';
import { ownership } from './ownership';
import { people } from './people';
import { plan } from './plan';
import { reception } from './reception';
import { records } from './records';
import { refills } from './refills';
import { refusals } from './refusals';
import { registers } from './registers';
import { reports } from './reports';
import { rotation } from './rotation';
import { rounds } from './rounds';
import { settings } from './settings';
import { shifts } from './shifts';
import { staff } from './staff';
import { standard } from './standard';
import { things } from './things';
import { turns } from './turns';
import { visit } from './visit';
import { words } from './words';

export const zhCN = {
  common,
  barBoard,
  barStatistics,
  cleanliness,
  closing,
  hallSettings,
  orders,
  ownership,
  history,
  handbook,
  people,
  plan,
  reception,
  refills,
  records,
  refusals,
  registers,
  reports,
  rotation,
  rounds,
  settings,
  things,
  shifts,
  staff,
  standard,
  turns,
  visit,
  words,
} as const;
