import type { Language } from '../format/language.js';
import { furtherJapanese } from './further-ja.js';

const PARTS = {
  totals: '入力と出力',
  daily: '各日',
  models: 'モデルとサービス',
  users: 'ユーザー',
  agents: 'エージェント',
} as const;

const tokens = (_count: number, formatted: string) => `${formatted}トークン`;

export const japanese: Language = {
  messages: {
    view: '利用状況',
    headings: {
      monthlySpend: '月間費用',
      monthlyTokens: '月間トークン数',
      spendByAgentType: 'エージェントタイプ別の費用',
      tokensByAgentType: 'エージェントタイプ別のトークン数',
      spendByModel: 'LLMモデル別の費用',
      spendByService: 'その他サービス別の費用',
      topUsers: '上位ユーザー',
      topAgents: '上位エージェント',
      tokensByModel: 'モデル別のトークン数',
    },
    columns: {
      day: '日付',
      model: 'モデル',
      service: 'サービス',
      user: 'ユーザー',
      agent: 'エージェント',
      cost: '費用',
      tokens: 'トークン数',
      input: '入力',
      cached: 'キャッシュ入力',
      output: '出力',
      requests: 'リクエスト数',
      quantity: '数量',
      share: '割合',
    },
    mode: { label: '表示', cost: '費用', activity: '利用量' },
    month: { label: '月', previous: '前の月', next: '次の月' },

    total: '合計',
    unassigned: '未割り当て',
    otherTypes: 'その他',
    uncachedInput: '非キャッシュ入力',
    others: (_count, formatted) => `ほか${formatted}件`,
    person: number => `ユーザー${number}`,

    exactSpend: (amount, month) => `${month}の正確な金額: ${amount}`,
    exactTokens: (count, formatted, month) => `${month}: ${tokens(count, formatted)}`,
    basis: (current, previous) => `${current}（${previous}との比較）`,
    wholeMonth: (month, amount) => `${month}: ${amount}`,
    noPreviousMonth: '比較できる以前の月がありません',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `${largest.name}が${largest.share}を占めています。`,
        peak && `最も多い日は${peak.day}で、${peak.amount}です。`,
        unfinished && `${unfinished}のデータはまだ揃っていません。`,
      ]
        .filter(Boolean)
        .join(''),
    nothingOnAnyDay: 'どの日にも利用はありません。',
    filter: {
      shown: (shown, all, total) =>
        `エージェントタイプ${all}件中${shown}件を表示${total === null ? '' : `：${total}`}。`,
      showAll: 'すべて表示',
      showOnly: name => `${name}のみ`,
      hint: 'クリックで表示・非表示。Shift＋クリックまたはダブルクリックでその項目のみ表示。',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `（${total}の${leader.share}）` : '';
      return `1位は${leader.name}で、${leader.amount}${share}です。`;
    },
    nothingToRank: total => `合計は${total}です。`,
    amountOfTokens: tokens,

    idle: '表示するデータがまだありません。エンドポイントまたはレポートを設定してください。',
    loading: heading => `読み込み中: ${heading}…`,
    stillLoading: '読み込みを続けています。通常より時間がかかっています。',
    empty: month => `${month}の利用はありません。`,
    none: month => `${month}は該当がありません。`,
    unavailable: 'このデータソースでは、この数値は提供されていません。',
    unauthenticated: 'この数値を表示するには、もう一度サインインしてください。',
    forbidden: 'この数値は組織の管理者だけが閲覧できます。',
    problems: {
      'invalid-request': 'サーバーがこのリクエストを受け付けませんでした。',
      'not-found': 'このアドレスには数値がありません。',
      'rate-limited': '現在リクエストが多すぎます。後でもう一度お試しください。',
      server: 'サーバーが応答できませんでした。後でもう一度お試しください。',
      network: 'サーバーに接続できません。接続を確認して、もう一度お試しください。',
      timeout: 'サーバーの応答に時間がかかりすぎました。後でもう一度お試しください。',
      'too-large': '応答が大きすぎて表示できません。',
      'invalid-response': 'サーバーからレポート以外の応答がありました。サインインページの可能性があります。',
      'invalid-data': 'レポートを読み取れません。',
      host: 'このページから数値を取得できませんでした。',
      render: 'この数値を描画できませんでした。',
    },
    retryAfter: time => `${time}以降にもう一度お試しください。`,
    retry: '再試行',

    stale: time => `更新できませんでした。${time}時点の数値です。`,
    mismatch: (section, expected, actual) =>
      `${section ? PARTS[section] : '内訳'}の合計は${actual}ですが、レポートの合計は${expected}です。`,
    dataThrough: instant => `${instant}までのデータ`,
    warnings: {
      partial_upstream: '一部のデータソースから応答がありません。数値が欠けている可能性があります。',
      stale_upstream: '応答のないデータソースがあり、一部の数値が古くなっています。',
      estimated_prices: '一部の費用は定価からの推定です。',
      unpriced_models: '一部のモデルには価格がなく、その費用は含まれていません。',
      timezone_unavailable: '日付はUTCで区切られています。',
      slices_disagree: 'データソース間で数値が一致していません。',
      truncated: 'データソースの応答が途中で切れています。数値が欠けている可能性があります。',
    },
    unknownWarning: 'データソースから制限が報告されています。',
  },
  further: furtherJapanese,
};
