import type { FurtherMessages } from '../format/further-messages.js';

export const furtherJapanese: FurtherMessages = {
  figures: '表で表示',
  costPerMillion: '100万トークンあたりの費用',
  totalShown: '表示分の合計',

  moveByDay: '左右の矢印キーで日、上下の矢印キーでエージェントタイプを移動します。',
  moveByRow: '上下の矢印キーで行を移動します。',
  moveByPart: '上下の矢印キーで行、左右の矢印キーでトークンの種類を移動します。',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `、${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}（${share}）`, other, until].filter(Boolean).join('、');
  },
  shareOfDay: (share, whole) => `その日の合計${whole}の${share}`,
  shareOf: (share, whole) => `${whole}の${share}`,
  notKnown: '不明',
  until: time => `${time}まで`,

  download: {
    label: 'ダウンロード',
    figures: '数値',
    picture: '画像',
    drawing: '図',
    month: '月全体',
    failed: 'ファイルを作成できませんでした。',
  },

  estimate: {
    month: (month, amount) => `${month}の見込み: ${amount}`,
    basis: (_count, formatted, previousMonth) =>
      `完了した${formatted}日分と${previousMonth === null ? '' : `${previousMonth}の`}曜日ごとの傾向から算出しています。`,
    unusual: (_count, days) => `${days}は通常と大きく異なるため、同じような日は今後見込んでいません。`,
    coming: (days, amount) => `見込み（${days}）: あと${amount}`,
    day: '見込み',
    about: amount => `${amount}の見込み`,
  },

  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `（通常${usual}のところ${amount}）`;
    if (times !== null) return `${day}はいつもの${weekday}の${times}倍でした${instead}。`;
    if (share !== null) return `${day}はいつもの${weekday}の${share}でした${instead}。`;
    return `${day}は${amount}でした。いつもの${weekday}は${usual}です。`;
  },

  budget: {
    label: '予算の使用率',
    left: (share, budget, amount) => `予算${budget}の${share}を使用しました。残りは${amount}です。`,
    spent: (share, budget) => `予算${budget}の${share}を使用しました。残りはありません。`,
    over: (share, budget, amount) => `予算${budget}の${share}を使用しました。${amount}超過しています。`,
    estimateIsOver: '見込みが予算を超えています。',
  },

  why: {
    show: '増減の理由',
    change: (month, previousMonth) => `${month}と${previousMonth}の差`,
    volume: '利用量',
    mix: 'モデル構成',
    price: '単価',
    services: 'その他サービス',
    moreTokens: (share, previousMonth) =>
      `トークン数が${share}増えました（${previousMonth}の平均単価で計算）。`,
    fewerTokens: (share, previousMonth) =>
      `トークン数が${share}減りました（${previousMonth}の平均単価で計算）。`,
    asManyTokens: 'トークン数は変わっていません。',
    dearerMix: '単価の高いモデルの割合が増えました。',
    cheaperMix: '単価の低いモデルの割合が増えました。',
    sameMix: 'モデル構成による増減はありません。',
    higherPrices: '同じモデルの単価が上がりました。',
    lowerPrices: '同じモデルの単価が下がりました。',
    samePrices: '同じモデルの単価は変わっていません。',
    moreOnServices: 'その他サービスの費用が増えました。',
    lessOnServices: 'その他サービスの費用が減りました。',
    sameOnServices: 'その他サービスの費用は変わっていません。',
  },
};
