export { BarBoard } from './bar-board';
export { Learned } from './learned';
export { Statistics } from './statistics';
export { useLateChime } from './use-late-chime';
