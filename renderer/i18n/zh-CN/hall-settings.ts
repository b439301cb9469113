/** What each setting is called and what it is for. Limits are added to the sentence by themselves. */
export const hallSettings = {
  hallName: { label: '案场名称', hint: '显示在前台、吧台和报表抬头。' },
  language: { label: '显示语言', hint: '前台和吧台的画面会立即切换。' },
  timeZone: { label: '时区', hint: '营业日和所有时间都按这个时区计算。' },
  dayStartsAtMinute: {
    label: '营业日开始',
    hint: '这个时间以前的来访算前一天，夜场不会在零点断开。',
  },
  shifts: {
    label: '班次',
    hint: '每班到下一班开始为止，可以跨零点。以前的日子仍按当时的班次统计。',
  },
  promiseMs: {
    label: '饮品承诺',
    hint: '客户进门到饮品上桌的时限。改动后的新来访起用，之前的仍按原来的时限判定。',
  },
  undoMs: { label: '送达可撤销', hint: '误点“送达”后，在这段时间内可以撤销。' },
  lateAlertRepeatMs: { label: '超时提醒间隔', hint: '超时的一单每隔多久再响一次，直到送达。' },
  clearMs: { label: '收台时限', hint: '客户离场后，这张桌应在这段时间内收好。' },
  rotationRule: { label: '轮序规则', hint: '决定下一位接待客户的置业顾问。' },
  oneGuestAtATime: { label: '接待中不再派客', hint: '手上有客户的顾问，离场前不再派新客户。' },
  countsReturning: { label: '复访计入轮次', hint: '接待复访客户也算用掉一次轮次。' },
  idleLockMs: {
    label: '前台自动锁定',
    hint: '前台无人操作多久后锁定；填写的内容保留，登录后继续。电脑锁屏或休眠时也会锁定。',
  },
  phrases: { label: '迎送用语', hint: '接待时提示的话，可以换成案场自己的说法。' },
  choice: {
    'zh-CN': '中文',
    en: 'English',
    'fair-share': '按应得轮次',
    'move-to-back': '接完排到最后',
    'fewest-today': '今日接待最少者先',
  },
  own_other: '自定 {{count}} 句',
  on: '是',
  off: '否',
  unit: { seconds_other: '{{count}} 秒', minutes_other: '{{count}} 分钟' },
  suffix: { seconds: '秒', minutes: '分钟' },
  withLimits: '{{about}}可设 {{min}}至 {{max}}。',
} as const;
