import type { Texts } from '../texts';
import type { visit as zh } from '../zh-CN/visit';

export const visit: Texts<typeof zh> = {
  whatToDo: 'What to do',
  actions: {
    depart: 'Depart',
    seat: 'Seat',
    move: 'Move',
    assign: 'Assign',
    changeAgent: 'Agent',
    void: 'Mistake',
  },
};
