import type { FurtherMessages } from '../format/further-messages.js';

export const furtherPortuguese: FurtherMessages = {
  figures: 'Mostrar como tabela',
  costPerMillion: 'Custo por milhão de tokens',
  totalShown: 'Total mostrado',

  moveByDay: 'As setas para a esquerda e a direita mudam de dia; para cima e para baixo, de tipo de agente.',
  moveByRow: 'As setas para cima e para baixo mudam de linha.',
  moveByPart:
    'As setas para cima e para baixo mudam de linha; para a esquerda e a direita, de tipo de token.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `, ${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}, ${share}`, other, until].filter(Boolean).join('; ');
  },
  shareOfDay: (share, whole) => `${share} do total do dia (${whole})`,
  shareOf: (share, whole) => `${share} de ${whole}`,
  notKnown: 'valor desconhecido',
  until: time => `até ${time}`,

  download: {
    label: 'Baixar',
    figures: 'Valores',
    picture: 'Imagem',
    drawing: 'Desenho',
    month: 'O mês inteiro',
    failed: 'Não foi possível criar o arquivo.',
  },

  estimate: {
    month: (month, amount) => `Estimativa para ${month}: ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = `${formatted} ${count < 2 ? 'dia completo' : 'dias completos'}`;
      const rhythm = previousMonth === null ? 'no ritmo semanal' : `no ritmo semanal de ${previousMonth}`;
      return `Com base em ${days} e ${rhythm}.`;
    },
    unusual: (count, days) =>
      count === 1
        ? `${days}: dia incomum, que não deve se repetir.`
        : `${days}: dias incomuns, que não devem se repetir.`,
    coming: (days, amount) => `Estimativa (${days}): mais ${amount}`,
    day: 'Estimativa',
    about: amount => `estimativa de ${amount}`,
  },

  // A weekday is feminine but for Saturday and Sunday: it has no article here.
  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `(${amount} em vez de ${usual})`;
    if (times !== null) return `${day} teve ${times} vezes o normal para ${weekday} ${instead}.`;
    if (share !== null) return `${day} teve só ${share} do normal para ${weekday} ${instead}.`;
    return `${day} teve ${amount}; o normal para ${weekday} é ${usual}.`;
  },

  budget: {
    label: 'Orçamento usado',
    left: (share, budget, amount) => `Uso de ${share} do orçamento de ${budget}; restam ${amount}.`,
    spent: (share, budget) => `Uso de ${share} do orçamento de ${budget}; não resta nada.`,
    over: (share, budget, amount) => `Uso de ${share} do orçamento de ${budget}; excedido em ${amount}.`,
    estimateIsOver: 'A estimativa ultrapassa o orçamento.',
  },

  why: {
    show: 'Por que mudou',
    change: (month, previousMonth) => `${month} em relação a ${previousMonth}`,
    volume: 'Volume',
    mix: 'Combinação de modelos',
    price: 'Preços',
    services: 'Outros serviços',
    moreTokens: (share, previousMonth) => `${share} mais tokens, ao preço médio de ${previousMonth}.`,
    fewerTokens: (share, previousMonth) => `${share} menos tokens, ao preço médio de ${previousMonth}.`,
    asManyTokens: 'Tantos tokens quanto antes.',
    dearerMix: 'Uma seleção de modelos mais cara.',
    cheaperMix: 'Uma seleção de modelos mais barata.',
    sameMix: 'Uma seleção de modelos nem mais cara nem mais barata.',
    higherPrices: 'Os mesmos modelos custam mais.',
    lowerPrices: 'Os mesmos modelos custam menos.',
    samePrices: 'Os mesmos modelos custam o mesmo.',
    moreOnServices: 'Os outros serviços custam mais.',
    lessOnServices: 'Os outros serviços custam menos.',
    sameOnServices: 'Os outros serviços custam o mesmo.',
  },
};
