import type { Texts } from '../texts';
import type { staff as zh } from '../zh-CN/staff';

export const staff: Texts<typeof zh> = {
  add: 'Add a person',
  addDo: 'Add',
  orderHint: 'The order of the list breaks ties in the rotation. Change it with the arrows.',
  open: 'Details of {{name}}',
  up: 'Move {{name}} up',
  down: 'Move {{name}} down',
  onDuty: 'On duty',
  locked: 'Locked out',
  withPin: 'PIN set',
  withoutPin: 'no sign-in',
  setPin: 'Set the PIN',
  resetPin: 'Reset the PIN',
  unlock: 'Let in again',
  pinHint:
    'Only for those who sign in at the desk: 6 to 12 digits, no run, no repeat, no birthday.',
  pinDone: 'The new PIN can be used from now on.',
  leave: 'Leaves the hall',
  leaveAsk: '{{name}} leaves: duties end, no more signing in. What they did stays on record.',
  leaveDo: 'Yes, has left',
  left: 'Have left',
  restore: 'Is back',
};
