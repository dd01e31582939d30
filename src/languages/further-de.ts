import type { FurtherMessages } from '../format/further-messages.js';

export const furtherGerman: FurtherMessages = {
  figures: 'Als Tabelle anzeigen',
  costPerMillion: 'Kosten je 1 Mio. Tokens',
  totalShown: 'Summe der gezeigten',

  moveByDay:
    'Mit den Pfeiltasten nach links und rechts wechseln Sie den Tag, nach oben und unten den Agententyp.',
  moveByRow: 'Mit den Pfeiltasten nach oben und unten wechseln Sie die Zeile.',
  moveByPart:
    'Mit den Pfeiltasten nach oben und unten wechseln Sie die Zeile, nach links und rechts die Art der Tokens.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `, ${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}, ${share}`, other, until].filter(Boolean).join('; ');
  },
  shareOfDay: (share, whole) => `${share} der Tagessumme von ${whole}`,
  shareOf: (share, whole) => `${share} von ${whole}`,
  notKnown: 'nicht bekannt',
  until: time => `bis ${time}`,

  download: {
    label: 'Herunterladen',
    figures: 'Zahlen',
    picture: 'Bild',
    drawing: 'Zeichnung',
    month: 'Der ganze Monat',
    failed: 'Die Datei konnte nicht erstellt werden.',
  },

  estimate: {
    month: (month, amount) => `Schätzung für ${month}: ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = count === 1 ? 'einem abgeschlossenen Tag' : `${formatted} abgeschlossenen Tagen`;
      const rhythm =
        previousMonth === null ? 'dem Wochenrhythmus' : `dem Wochenrhythmus vom ${previousMonth}`;
      return `Berechnet aus ${days} und ${rhythm}.`;
    },
    unusual: (count, days) =>
      count === 1
        ? `Der ${days} war ungewöhnlich; noch so ein Tag wird nicht erwartet.`
        : `${days} waren ungewöhnlich; weitere solche Tage werden nicht erwartet.`,
    coming: (days, amount) => `Schätzung für ${days}: weitere ${amount}`,
    day: 'Schätzung',
    about: amount => `schätzungsweise ${amount}`,
  },

  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `(${amount} statt ${usual})`;
    if (times !== null)
      return `Am ${day} war es ${times}-mal so viel wie an einem üblichen ${weekday} ${instead}.`;
    if (share !== null)
      return `Am ${day} waren es nur ${share} dessen, was an einem ${weekday} üblich ist ${instead}.`;
    return `Am ${day} waren es ${amount}, an einem üblichen ${weekday} ${usual}.`;
  },

  budget: {
    label: 'Genutztes Budget',
    left: (share, budget, amount) => `${share} des Budgets von ${budget} genutzt; noch ${amount} übrig.`,
    spent: (share, budget) => `${share} des Budgets von ${budget} genutzt; nichts mehr übrig.`,
    over: (share, budget, amount) =>
      `${share} des Budgets von ${budget} genutzt; um ${amount} überschritten.`,
    estimateIsOver: 'Die Schätzung liegt über dem Budget.',
  },

  why: {
    show: 'Gründe für die Veränderung',
    change: (month, previousMonth) => `${month} gegenüber ${previousMonth}`,
    volume: 'Menge',
    mix: 'Modellmix',
    price: 'Preise',
    services: 'Weitere Dienste',
    moreTokens: (share, previousMonth) =>
      `${share} mehr Tokens, zum Durchschnittspreis vom ${previousMonth}.`,
    fewerTokens: (share, previousMonth) =>
      `${share} weniger Tokens, zum Durchschnittspreis vom ${previousMonth}.`,
    asManyTokens: 'So viele Tokens wie zuvor.',
    dearerMix: 'Eine teurere Auswahl an Modellen.',
    cheaperMix: 'Eine günstigere Auswahl an Modellen.',
    sameMix: 'Keine teurere oder günstigere Auswahl an Modellen.',
    higherPrices: 'Dieselben Modelle kosten mehr.',
    lowerPrices: 'Dieselben Modelle kosten weniger.',
    samePrices: 'Dieselben Modelle kosten gleich viel.',
    moreOnServices: 'Weitere Dienste kosten mehr.',
    lessOnServices: 'Weitere Dienste kosten weniger.',
    sameOnServices: 'Weitere Dienste kosten gleich viel.',
  },
};
