import type { FurtherMessages } from '../format/further-messages.js';

export const furtherSpanish: FurtherMessages = {
  figures: 'Mostrar como tabla',
  costPerMillion: 'Coste por millón de tokens',
  totalShown: 'Total mostrado',

  moveByDay: 'Las flechas izquierda y derecha cambian de día; arriba y abajo, de tipo de agente.',
  moveByRow: 'Las flechas arriba y abajo cambian de fila.',
  moveByPart: 'Las flechas arriba y abajo cambian de fila; izquierda y derecha, de tipo de token.',
  datum: ({ of, part, amount, share, other, until }) => {
    const figure = `${of}${part === null ? '' : `, ${part}`}: ${amount}`;
    return [share === null ? figure : `${figure}, ${share}`, other, until].filter(Boolean).join('; ');
  },
  shareOfDay: (share, whole) => `el ${share} del total del día (${whole})`,
  shareOf: (share, whole) => `el ${share} de ${whole}`,
  notKnown: 'valor desconocido',
  until: time => `hasta las ${time}`,

  download: {
    label: 'Descargar',
    figures: 'Cifras',
    picture: 'Imagen',
    drawing: 'Dibujo',
    month: 'El mes completo',
    failed: 'No se pudo crear el archivo.',
  },

  estimate: {
    month: (month, amount) => `Estimación para ${month}: ${amount}`,
    basis: (count, formatted, previousMonth) => {
      const days = count === 1 ? '1 día completo' : `${formatted} días completos`;
      const rhythm = previousMonth === null ? 'del ritmo semanal' : `del ritmo semanal de ${previousMonth}`;
      return `A partir de ${days} y ${rhythm}.`;
    },
    unusual: (count, days) =>
      count === 1
        ? `${days}: día inusual, que no se espera que se repita.`
        : `${days}: días inusuales, que no se espera que se repitan.`,
    coming: (days, amount) => `Estimación (${days}): ${amount} más`,
    day: 'Estimación',
    about: amount => `estimación de ${amount}`,
  },

  unusualDay: ({ day, weekday, amount, usual, times, share }) => {
    const instead = `(${amount} en lugar de ${usual})`;
    if (times !== null) return `El ${day} fue ${times} veces un ${weekday} habitual ${instead}.`;
    if (share !== null) return `El ${day} solo llegó al ${share} de un ${weekday} habitual ${instead}.`;
    return `El ${day} llegó a ${amount}; un ${weekday} habitual, a ${usual}.`;
  },

  budget: {
    label: 'Presupuesto usado',
    left: (share, budget, amount) => `Usado el ${share} del presupuesto de ${budget}; quedan ${amount}.`,
    spent: (share, budget) => `Usado el ${share} del presupuesto de ${budget}; no queda nada.`,
    over: (share, budget, amount) => `Usado el ${share} del presupuesto de ${budget}; superado en ${amount}.`,
    estimateIsOver: 'La estimación supera el presupuesto.',
  },

  why: {
    show: 'Por qué ha cambiado',
    change: (month, previousMonth) => `${month} frente a ${previousMonth}`,
    volume: 'Volumen',
    mix: 'Combinación de modelos',
    price: 'Precios',
    services: 'Otros servicios',
    moreTokens: (share, previousMonth) => `Un ${share} más de tokens, al precio medio de ${previousMonth}.`,
    fewerTokens: (share, previousMonth) =>
      `Un ${share} menos de tokens, al precio medio de ${previousMonth}.`,
    asManyTokens: 'Tantos tokens como antes.',
    dearerMix: 'Una selección de modelos más cara.',
    cheaperMix: 'Una selección de modelos más barata.',
    sameMix: 'Una selección de modelos ni más cara ni más barata.',
    higherPrices: 'Los mismos modelos cuestan más.',
    lowerPrices: 'Los mismos modelos cuestan menos.',
    samePrices: 'Los mismos modelos cuestan lo mismo.',
    moreOnServices: 'Los otros servicios cuestan más.',
    lessOnServices: 'Los otros servicios cuestan menos.',
    sameOnServices: 'Los otros servicios cuestan lo mismo.',
  },
};
