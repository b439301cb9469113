/** What reception does for a party on site. */
export const visit = {
  whatToDo: '可做的事',
  actions: {
    depart: '离场',
    seat: '入座',
    move: '换桌',
    assign: '分配顾问',
    changeAgent: '换顾问',
    void: '登记错了',
  },
} as const;
