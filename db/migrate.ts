import type BetterSqlite3 from 'better-sqlite3';
import { foundation } from './migrations/0001-foundation';
import { guestSearch } from './migrations/0002-guest-search';
import { ownership } from './migrations/0003-ownership';
import { weather } from './migrations/0004-weather';
import { settingHistory } from './migrations/0005-setting-history';
import { thingsHeld } from './migrations/0006-things-held';
import { guestCare } from './migrations/0007-guest-care';
import { cups } from './migrations/0008-cups';
import { handbook } from './migrations/0009-handbook';
import { rowSeals } from './migrations/0010-row-seals';
import { parties } from './migrations/0011-parties';
import { rotation } from './migrations/0012-rotation';
import { rollups } from './migrations/0013-rollups';
import { orders } from './migrations/0014-orders';
import { rounds } from './migrations/0015-rounds';
import { shifts } from './migrations/0016-shifts';
import { closing } from './migrations/0017-closing';
import { reports } from './migrations/0018-reports';
import { registers } from './migrations/0019-registers';
import { floorPlan } from './migrations/0020-floor-plan';
import { moreFigures } from './migrations/0021-more-figures';
import { registerDesk } from './migrations/0022-register-desk';
import { guestKeyHints } from './migrations/0023-guest-key-hints';
import { ordersPerPerson } from './migrations/0024-orders-per-person';
import { registerDrafts } from './migrations/0025-register-drafts';
import { pinUptime } from './migrations/0026-pin-uptime';
import { drinkCups } from './migrations/0027-drink-cups';
import { breakWords } from './migrations/0028-break-words';
import { registerWords } from './migrations/0029-register-words';
import { handbookDrafts } from './migrations/0030-handbook-drafts';
import { registerLinks } from './migrations/0031-register-links';
import { revealWords } from './migrations/0032-reveal-words';
import { barReports } from './migrations/0033-bar-reports';

/** Forward only; the position in the list is the `user_version` that it leads to. Never edit one that has shipped. */
export const migrations: readonly string[] = [
  foundation,
  guestSearch,
  ownership,
  weather,
  settingHistory,
  thingsHeld,
  guestCare,
  cups,
  handbook,
  rowSeals,
  parties,
  rotation,
  rollups,
  orders,
  rounds,
  shifts,
  closing,
  reports,
  registers,
  floorPlan,
  moreFigures,
  registerDesk,
  guestKeyHints,
  ordersPerPerson,
  registerDrafts,
  pinUptime,
  drinkCups,
  breakWords,
  registerWords,
  handbookDrafts,
  registerLinks,
  revealWords,
  barReports,
];

/** Brings the file up to date, each step in one transaction together with its `user_version`. */
export function migrate(file: BetterSqlite3.Database, steps: readonly string[] = migrations): void {
  const from = file.pragma('user_version', { simple: true }) as number;
  steps.slice(from).forEach((sql, index) => {
    file
      .transaction(() => {
        file.exec(sql);
        file.pragma(`user_version = ${from + index + 1}`);
      })
      .immediate();
  });
}
