export const people = {
  signIn: {
    title: '请登录',
    who: '选择您的名字',
    find: '输入名字查找',
    pin: 'PIN 码',
    pinOf: '{{name}}的 PIN 码',
    pinPlaceholder: '六位数字',
    do: '登录',
    cancel: '不换人，返回',
    locked: '试错次数过多，请在 {{left}} 后再试。',
    nobody: '还没有人能登录',
    nobodyHint: '至少要有一位同事设置 PIN 码，才能在前台登录。',
  },
  duty: {
    title: '今日在岗',
    close: '收起在岗名单',
    hint: '到岗打开，离岗关上。置业顾问到岗后才参加轮序。',
    readOnly: '上岗、下岗由接待或主管登记。',
    nobody: '还没有录入人员',
    count: '在岗 {{count}} / {{of}}',
    since: '{{time}} 上岗',
  },
} as const;
