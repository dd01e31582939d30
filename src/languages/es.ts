import type { Language } from '../format/language.js';
import { furtherSpanish } from './further-es.js';

const PARTS = {
  totals: 'La entrada y la salida',
  daily: 'Los días',
  models: 'Los modelos y servicios',
  users: 'Los usuarios',
  agents: 'Los agentes',
} as const;

/** «1 token», «45 mil tokens»; a number that reads «40,8 M» is followed by «de». */
function tokens(count: number, formatted: string): string {
  if (count === 1) return '1 token';
  return /\p{L}$/u.test(formatted) && count >= 1e6 ? `${formatted} de tokens` : `${formatted} tokens`;
}

export const spanish: Language = {
  messages: {
    view: 'Consumo',
    headings: {
      monthlySpend: 'Gasto del mes',
      monthlyTokens: 'Tokens del mes',
      spendByAgentType: 'Gasto por tipo de agente',
      tokensByAgentType: 'Tokens por tipo de agente',
      spendByModel: 'Gasto por modelo LLM',
      spendByService: 'Gasto por otros servicios',
      topUsers: 'Usuarios principales',
      topAgents: 'Agentes principales',
      tokensByModel: 'Tokens por modelo',
    },
    columns: {
      day: 'Día',
      model: 'Modelo',
      service: 'Servicio',
      user: 'Usuario',
      agent: 'Agente',
      cost: 'Coste',
      tokens: 'Tokens',
      input: 'Entrada',
      cached: 'Entrada en caché',
      output: 'Salida',
      requests: 'Solicitudes',
      quantity: 'Cantidad',
      share: 'Proporción',
    },
    mode: { label: 'Mostrar', cost: 'Costes', activity: 'Actividad' },
    month: { label: 'Mes', previous: 'Mes anterior', next: 'Mes siguiente' },

    total: 'Total',
    unassigned: 'Sin asignar',
    otherTypes: 'Otros',
    uncachedInput: 'Entrada sin caché',
    others: (_count, formatted) => `${formatted} más`,
    person: number => `Usuario ${number}`,

    exactSpend: (amount, month) => `Exactamente ${amount} en ${month}`,
    exactTokens: (count, formatted, month) => `${tokens(count, formatted)} en ${month}`,
    basis: (current, previous) => `${current} frente a ${previous}`,
    wholeMonth: (month, amount) => `${month}: ${amount}`,
    noPreviousMonth: 'No hay un mes anterior con el que comparar',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `${largest.name} representa el ${largest.share}.`,
        peak && `El día más alto es el ${peak.day}, con ${peak.amount}.`,
        unfinished && `Los datos del ${unfinished} aún no están completos.`,
      ]
        .filter(Boolean)
        .join(' '),
    nothingOnAnyDay: 'No se usó nada ningún día.',
    filter: {
      shown: (shown, all, total) =>
        `Tipos de agente mostrados: ${shown} de ${all}${total === null ? '' : `, en total ${total}`}.`,
      showAll: 'Mostrar todos',
      showOnly: name => `Solo ${name}`,
      hint: 'Un clic oculta o muestra. Mayús + clic o doble clic muestra uno solo.',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `, el ${leader.share} de ${total}` : '';
      return `${leader.name} va en cabeza con ${leader.amount}${share}.`;
    },
    nothingToRank: total => `${total} en conjunto.`,
    amountOfTokens: tokens,

    idle: 'Aún no hay nada que mostrar: falta un punto de acceso o un informe.',
    loading: heading => `Cargando: ${heading}…`,
    stillLoading: 'La carga continúa. Tarda más de lo habitual.',
    empty: month => `Sin uso en ${month}.`,
    none: month => `Nada en ${month}.`,
    unavailable: 'Esta fuente no ofrece estas cifras.',
    unauthenticated: 'Inicie sesión de nuevo para ver estas cifras.',
    forbidden: 'Solo los administradores de la organización pueden ver estas cifras.',
    problems: {
      'invalid-request': 'El servidor no aceptó esta solicitud.',
      'not-found': 'No hay cifras en esta dirección.',
      'rate-limited': 'Demasiadas solicitudes en este momento. Inténtelo de nuevo más tarde.',
      server: 'El servidor no pudo responder. Inténtelo de nuevo más tarde.',
      network: 'No se puede conectar con el servidor. Compruebe la conexión e inténtelo de nuevo.',
      timeout: 'El servidor tardó demasiado en responder. Inténtelo de nuevo más tarde.',
      'too-large': 'La respuesta es demasiado grande para mostrarla.',
      'invalid-response':
        'El servidor respondió con algo que no es un informe, quizá una página de inicio de sesión.',
      'invalid-data': 'No se puede leer el informe.',
      host: 'Esta página no pudo solicitar las cifras.',
      render: 'No se pudieron dibujar estas cifras.',
    },
    retryAfter: time => `Inténtelo de nuevo después del ${time}.`,
    retry: 'Reintentar',

    stale: time => `No se pudo actualizar. Cifras del ${time}.`,
    mismatch: (section, expected, actual) =>
      `${section ? PARTS[section] : 'Las partes'} suman ${actual}, pero el total del informe es ${expected}.`,
    dataThrough: instant => `Datos hasta el ${instant}`,
    warnings: {
      partial_upstream: 'Una parte de las fuentes no respondió: pueden faltar cifras.',
      stale_upstream: 'Una fuente no respondió: algunas cifras son anteriores.',
      estimated_prices: 'Algunos costes se estiman según los precios de lista.',
      unpriced_models: 'Algunos modelos no tienen precio: su coste no está incluido.',
      timezone_unavailable: 'Los días se cuentan en UTC.',
      slices_disagree: 'Las fuentes se contradicen.',
      truncated: 'La fuente recortó su respuesta: pueden faltar cifras.',
    },
    unknownWarning: 'La fuente informa de una restricción.',
  },
  further: furtherSpanish,
};
