export { BarBoard } from './bar-board';
export { Learned } from './learned';
export { ReportToDesk } from './report-to-desk';
export { Statistics } from './statistics';
export { useLateChime } from './use-late-chime';
