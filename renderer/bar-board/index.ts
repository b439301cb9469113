export { BarBoard } from './bar-board';
export { Learned } from './learned';
