import { useLateChime } from '../bar-board';
import { useAsk } from '../lib/queries';

/** Sounds at the desk what is late while the bar window is closed or hidden. */
export function LateAlarm() {
  const { data: board } = useAsk('bar.readBoard', {});
  useLateChime(board?.toServe ?? nothing, 'front-desk');
  return null;
}

const nothing: [] = [];
