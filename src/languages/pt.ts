import type { Language } from '../format/language.js';
import { furtherPortuguese } from './further-pt.js';

const PARTS = {
  totals: 'A entrada e a saída',
  daily: 'Os dias',
  models: 'Os modelos e serviços',
  users: 'Os usuários',
  agents: 'Os agentes',
} as const;

/** “1 token”, “45 mil tokens”; a number that reads “40,8 mi” is followed by “de”. */
function tokens(count: number, formatted: string): string {
  if (Math.abs(count) < 2) return `${formatted} token`;
  return /\p{L}$/u.test(formatted) && count >= 1e6 ? `${formatted} de tokens` : `${formatted} tokens`;
}

export const portuguese: Language = {
  messages: {
    view: 'Consumo',
    headings: {
      monthlySpend: 'Gasto do mês',
      monthlyTokens: 'Tokens do mês',
      spendByAgentType: 'Gasto por tipo de agente',
      tokensByAgentType: 'Tokens por tipo de agente',
      spendByModel: 'Gasto por modelo LLM',
      spendByService: 'Gasto por outro serviço',
      topUsers: 'Principais usuários',
      topAgents: 'Principais agentes',
      tokensByModel: 'Tokens por modelo',
    },
    columns: {
      day: 'Dia',
      model: 'Modelo',
      service: 'Serviço',
      user: 'Usuário',
      agent: 'Agente',
      cost: 'Custo',
      tokens: 'Tokens',
      input: 'Entrada',
      cached: 'Entrada em cache',
      output: 'Saída',
      requests: 'Solicitações',
      quantity: 'Quantidade',
      share: 'Participação',
    },
    mode: { label: 'Mostrar', cost: 'Custos', activity: 'Atividade' },
    month: { label: 'Mês', previous: 'Mês anterior', next: 'Próximo mês' },

    total: 'Total',
    unassigned: 'Não atribuído',
    otherTypes: 'Outros',
    uncachedInput: 'Entrada sem cache',
    others: (count, formatted) => `${formatted} ${count < 2 ? 'outro' : 'outros'}`,
    person: number => `Usuário ${number}`,

    exactSpend: (amount, month) => `Exatamente ${amount} em ${month}`,
    exactTokens: (count, formatted, month) => `${tokens(count, formatted)} em ${month}`,
    basis: (current, previous) => `${current} em relação a ${previous}`,
    wholeMonth: (month, amount) => `${month}: ${amount}`,
    noPreviousMonth: 'Nenhum mês anterior para comparar',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `${largest.name} representa ${largest.share}.`,
        peak && `O dia mais alto é ${peak.day}, com ${peak.amount}.`,
        unfinished && `Os dados de ${unfinished} ainda não estão completos.`,
      ]
        .filter(Boolean)
        .join(' '),
    nothingOnAnyDay: 'Nada foi usado em nenhum dia.',
    filter: {
      shown: (shown, all, total) =>
        `Tipos de agente mostrados: ${shown} de ${all}${total === null ? '' : `, no total ${total}`}.`,
      showAll: 'Mostrar todos',
      showOnly: name => `Só ${name}`,
      hint: 'Um clique oculta ou mostra. Shift + clique ou duplo clique mostra um só.',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `, ${leader.share} de ${total}` : '';
      return `${leader.name} lidera com ${leader.amount}${share}.`;
    },
    nothingToRank: total => `${total} ao todo.`,
    amountOfTokens: tokens,

    idle: 'Ainda não há nada para mostrar: falta um endereço ou um relatório.',
    loading: heading => `Carregando: ${heading}…`,
    stillLoading: 'Ainda carregando. Está demorando mais do que o normal.',
    empty: month => `Nenhum uso em ${month}.`,
    none: month => `Nada em ${month}.`,
    unavailable: 'Esta fonte não informa estes valores.',
    unauthenticated: 'Entre novamente para ver estes valores.',
    forbidden: 'Só administradores da organização podem ver estes valores.',
    problems: {
      'invalid-request': 'O servidor não aceitou esta solicitação.',
      'not-found': 'Não há valores neste endereço.',
      'rate-limited': 'Há solicitações demais no momento. Tente novamente mais tarde.',
      server: 'O servidor não conseguiu responder. Tente novamente mais tarde.',
      network: 'Não foi possível acessar o servidor. Verifique a conexão e tente novamente.',
      timeout: 'O servidor demorou demais para responder. Tente novamente mais tarde.',
      'too-large': 'A resposta é grande demais para ser mostrada.',
      'invalid-response': 'O servidor respondeu com algo que não é um relatório, talvez uma página de login.',
      'invalid-data': 'Não foi possível ler o relatório.',
      host: 'Esta página não conseguiu solicitar os valores.',
      render: 'Não foi possível desenhar estes valores.',
    },
    retryAfter: time => `Tente novamente após ${time}.`,
    retry: 'Tentar novamente',

    stale: time => `Não foi possível atualizar. Valores de ${time}.`,
    mismatch: (section, expected, actual) =>
      `${section ? PARTS[section] : 'As partes'} somam ${actual}, mas o total do relatório é ${expected}.`,
    dataThrough: instant => `Dados até ${instant}`,
    warnings: {
      partial_upstream: 'Parte das fontes não respondeu: podem faltar valores.',
      stale_upstream: 'Uma fonte não respondeu: alguns valores são mais antigos.',
      estimated_prices: 'Alguns custos são estimados pelos preços de tabela.',
      unpriced_models: 'Alguns modelos não têm preço: seu custo não está incluído.',
      timezone_unavailable: 'Os dias seguem o UTC.',
      slices_disagree: 'As fontes se contradizem.',
      truncated: 'A fonte cortou sua resposta: podem faltar valores.',
    },
    unknownWarning: 'A fonte informa uma restrição.',
  },
  further: furtherPortuguese,
};
