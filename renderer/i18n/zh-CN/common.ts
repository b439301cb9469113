export const common = {
  product: '案场前台',
  retry: '重试',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  confirm: '确认',
  undo: '撤销',
  loading: '正在读取…',
  practiceHall: '练习模式 · 数据不保存',
  people_other: '{{count}} 人',
  minutes_other: '{{count}} 分',
  crashed: {
    title: '这个画面出了问题',
    hint: '已保存的内容都还在。请重新载入；若反复出现，请告诉主管。',
    reload: '重新载入',
  },
} as const;
