import type { Texts } from '../texts';
import type { registers as zh } from '../zh-CN/registers';

export const registers: Texts<typeof zh> = {
  title: 'Registers',
  number: 'No.',
  time: 'When',
  kind: 'Register',
  what: 'What',
  where: 'Where',
  owner: 'Owner',
  state: 'State',
  overdue: 'overdue',
  lateEntry: 'late entry',
  states: { open: 'Open', closed: 'Closed', reviewed: 'Reviewed', voided: 'Void' },
  kinds: {
    complaint: 'Complaint',
    criticism: 'Criticism',
    incident: 'Incident',
    'difficult-guest': 'Difficult guest',
    gift: 'Gift handed in',
    'lost-and-found': 'Lost and found',
    question: 'Answer owed',
    'photo-request': 'Photo request',
    tout: 'Tout turned away',
  },
};
