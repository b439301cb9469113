export { BarBoard } from './bar-board';
