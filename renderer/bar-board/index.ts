export { BarBoard } from './bar-board';
export { Learned } from './learned';
export { useLateChime } from './use-late-chime';
