export const plan = {
  toPlan: '桌位',
  toBoard: '看板',
  tables: '全部桌位',
  choose: '点一张桌，在这里处理',
  nothing: '这一桌没有要做的事',
  noTables: '还没有桌位，请主管在设置里添加。',
  state: {
    free: '空',
    fine: '有客',
    look: '看 {{count}} 杯',
    clear: '收台',
    ashtray: '换烟缸',
  },
} as const;
