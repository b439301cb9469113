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
} as const;
