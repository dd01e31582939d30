import type { FurtherMessages } from '../format/further-messages.js';

/** Months stand after « en » alone: « de » would become « d’ » before April, August and October. */
export const furtherFrench: FurtherMessages = {
  figures: 'Afficher en tableau',
  costPerMillion: 'Coût par million de tokens',
  totalShown: 'Total affiché',

  moveByDay:
    'Les flèches gauche et droite passent d’un jour à l’autre, haut et bas d’un type d’agent à l’autre.',
  moveByRow: 'Les flèches haut et bas passent d’une ligne à l’autre.',
  moveByPart:
    'Les flèches haut et bas passent d’une ligne à l’autre, gauche et droite d’un type de tokens à l’autre.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `, ${part}`} : ${amount}`;
    return [share === null ? figure : `${figure}, ${share}`, other, until].filter(Boolean).join(' ; ');
  },
  shareOfDay: (share, whole) => `${share} du total du jour (${whole})`,
  shareOf: (share, whole) => `${share} de ${whole}`,
  notKnown: 'valeur inconnue',
  until: time => `jusqu’à ${time}`,

  download: {
    label: 'Télécharger',
    figures: 'Chiffres',
    picture: 'Image',
    drawing: 'Dessin',
    month: 'Le mois entier',
    failed: 'Le fichier n’a pas pu être créé.',
  },

  estimate: {
    month: (month, amount) => `Estimation pour ${month} : ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = `${formatted} ${count < 2 ? 'jour complet' : 'jours complets'}`;
      const observed = previousMonth === null ? '' : ` observé en ${previousMonth}`;
      return `D’après ${days} et le rythme hebdomadaire${observed}.`;
    },
    unusual: (count, days) =>
      count === 1
        ? `${days} : jour inhabituel, qui ne devrait pas se répéter.`
        : `${days} : jours inhabituels, qui ne devraient pas se répéter.`,
    coming: (days, amount) => `Estimation (${days}) : ${amount} de plus`,
    day: 'Estimation',
    about: amount => `estimation de ${amount}`,
  },

  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `(${amount} au lieu de ${usual})`;
    if (times !== null) return `Le ${day} a atteint ${times} fois un ${weekday} habituel ${instead}.`;
    if (share !== null) return `Le ${day} n’a atteint que ${share} d’un ${weekday} habituel ${instead}.`;
    return `Le ${day} a atteint ${amount}, contre ${usual} pour un ${weekday} habituel.`;
  },

  budget: {
    label: 'Budget utilisé',
    left: (share, budget, amount) => `Budget de ${budget} utilisé à ${share} ; il reste ${amount}.`,
    spent: (share, budget) => `Budget de ${budget} utilisé à ${share} ; il ne reste rien.`,
    over: (share, budget, amount) => `Budget de ${budget} utilisé à ${share} ; dépassement de ${amount}.`,
    estimateIsOver: 'L’estimation dépasse le budget.',
  },

  why: {
    show: 'Raisons de cet écart',
    change: (month, previousMonth) => `${month} contre ${previousMonth}`,
    volume: 'Volume',
    mix: 'Répartition des modèles',
    price: 'Prix',
    services: 'Autres services',
    moreTokens: (share, previousMonth) =>
      `${share} de tokens en plus, au prix moyen constaté en ${previousMonth}.`,
    fewerTokens: (share, previousMonth) =>
      `${share} de tokens en moins, au prix moyen constaté en ${previousMonth}.`,
    asManyTokens: 'Autant de tokens qu’avant.',
    dearerMix: 'Une sélection de modèles plus chère.',
    cheaperMix: 'Une sélection de modèles moins chère.',
    sameMix: 'Une sélection de modèles ni plus chère ni moins chère.',
    higherPrices: 'Les mêmes modèles coûtent plus cher.',
    lowerPrices: 'Les mêmes modèles coûtent moins cher.',
    samePrices: 'Les mêmes modèles coûtent autant.',
    moreOnServices: 'Les autres services ont coûté plus.',
    lessOnServices: 'Les autres services ont coûté moins.',
    sameOnServices: 'Les autres services ont coûté autant.',
  },
};
