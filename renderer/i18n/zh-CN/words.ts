export const words = {
  title: '现在可以说',
  weather: {
    rain: '雨中',
    heat: '高温',
    startRain: '下雨了',
    endRain: '雨停了',
    startHeat: '高温天',
    endHeat: '高温结束',
    since: '{{time}} 开始',
  },
  settings: {
    hint: '回车保存，清空即恢复默认。可用 {{hall}}（案场名）、{{greeting}}（问候语）、{{guest}}（客户称呼）。',
    zh: '中文：{{usual}}',
    en: '英文：{{usual}}',
    unknown: '{{braces}} 不能识别，只能用 {hall}、{greeting}、{guest}。',
  },
} as const;
