import { ipcRoundTrip } from './ipc-round-trip';
import { painted } from './painted';
import { periodReport } from './period-report';
import { refillTrips } from './refill-trips';
import { rotationFairness } from './rotation-fairness';
import { rotationStart } from './rotation-start';
import { benchSearch } from './search';
import { startTime } from './start-time';
import { visitRegistration } from './visit-registration';

/** Every bench by the name that `npm run bench -- <name> …` picks it with. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  start: startTime,
  ipc: ipcRoundTrip,
  registration: visitRegistration,
  search: benchSearch,
  rotation: async () => {
    await rotationFairness();
    await rotationStart();
  },
  refills: refillTrips,
  report: periodReport,
  painted,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench();
  }
}
