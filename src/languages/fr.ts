import type { Language } from '../format/language.js';
import { furtherFrench } from './further-fr.js';

const PARTS = {
  totals: 'L’entrée et la sortie',
  daily: 'Les jours',
  models: 'Les modèles et les services',
  users: 'Les utilisateurs',
  agents: 'Les agents',
} as const;

/** « 0 token », « 1 token », « 2 tokens »; a number that reads « 40,8 M » is followed by « de ». */
function tokens(count: number, formatted: string): string {
  if (Math.abs(count) < 2) return `${formatted} token`;
  return /\p{L}$/u.test(formatted) && count >= 1e6 ? `${formatted} de tokens` : `${formatted} tokens`;
}

export const french: Language = {
  messages: {
    view: 'Consommation',
    headings: {
      monthlySpend: 'Dépenses du mois',
      monthlyTokens: 'Tokens du mois',
      spendByAgentType: 'Dépenses par type d’agent',
      tokensByAgentType: 'Tokens par type d’agent',
      spendByModel: 'Dépenses par modèle LLM',
      spendByService: 'Dépenses par autre service',
      topUsers: 'Principaux utilisateurs',
      topAgents: 'Principaux agents',
      tokensByModel: 'Tokens par modèle',
    },
    columns: {
      day: 'Jour',
      model: 'Modèle',
      service: 'Service',
      user: 'Utilisateur',
      agent: 'Agent',
      cost: 'Coût',
      tokens: 'Tokens',
      input: 'Entrée',
      cached: 'Entrée en cache',
      output: 'Sortie',
      requests: 'Requêtes',
      quantity: 'Quantité',
      share: 'Part',
    },
    mode: { label: 'Afficher', cost: 'Coûts', activity: 'Activité' },
    month: { label: 'Mois', previous: 'Mois précédent', next: 'Mois suivant' },

    total: 'Total',
    unassigned: 'Non attribué',
    otherTypes: 'Autres',
    uncachedInput: 'Entrée hors cache',
    others: (count, formatted) => `${formatted} ${count < 2 ? 'autre' : 'autres'}`,
    person: number => `Utilisateur ${number}`,

    exactSpend: (amount, month) => `Exactement ${amount} en ${month}`,
    exactTokens: (count, formatted, month) => `${tokens(count, formatted)} en ${month}`,
    basis: (current, previous) => `${current} contre ${previous}`,
    wholeMonth: (month, amount) => `${month} : ${amount}`,
    noPreviousMonth: 'Aucun mois antérieur pour comparer',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `${largest.name} représente ${largest.share}.`,
        peak && `Le jour le plus élevé est le ${peak.day}, avec ${peak.amount}.`,
        unfinished && `Les données du ${unfinished} ne sont pas encore complètes.`,
      ]
        .filter(Boolean)
        .join(' '),
    nothingOnAnyDay: 'Rien n’a été utilisé, aucun jour.',
    filter: {
      shown: (shown, all, total) =>
        `Types d’agent affichés : ${shown} sur ${all}${total === null ? '' : `, soit ${total}`}.`,
      showAll: 'Tout afficher',
      showOnly: name => `Seulement ${name}`,
      hint: 'Un clic masque ou affiche. Maj + clic ou un double-clic en affiche un seul.',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `, soit ${leader.share} sur ${total}` : '';
      return `${leader.name} arrive en tête avec ${leader.amount}${share}.`;
    },
    nothingToRank: total => `${total} en tout.`,
    amountOfTokens: tokens,

    idle: 'Rien à afficher pour l’instant : il manque une adresse ou un rapport.',
    loading: heading => `Chargement : ${heading}…`,
    stillLoading: 'Chargement toujours en cours. C’est plus long que d’habitude.',
    empty: month => `Aucune utilisation en ${month}.`,
    none: month => `Rien en ${month}.`,
    unavailable: 'Cette source ne fournit pas ces chiffres.',
    unauthenticated: 'Veuillez vous reconnecter pour voir ces chiffres.',
    forbidden: 'Ces chiffres sont réservés aux administrateurs de l’organisation.',
    problems: {
      'invalid-request': 'Le serveur n’a pas accepté cette requête.',
      'not-found': 'Il n’y a pas de chiffres à cette adresse.',
      'rate-limited': 'Trop de requêtes en ce moment. Veuillez réessayer plus tard.',
      server: 'Le serveur n’a pas pu répondre. Veuillez réessayer plus tard.',
      network: 'Le serveur est injoignable. Vérifiez la connexion, puis réessayez.',
      timeout: 'Le serveur a mis trop de temps à répondre. Veuillez réessayer plus tard.',
      'too-large': 'La réponse est trop volumineuse pour être affichée.',
      'invalid-response': 'Le serveur a renvoyé autre chose qu’un rapport, peut-être une page de connexion.',
      'invalid-data': 'Le rapport est illisible.',
      host: 'Cette page n’a pas pu demander les chiffres.',
      render: 'Ces chiffres n’ont pas pu être affichés.',
    },
    retryAfter: time => `À réessayer après le ${time}.`,
    retry: 'Réessayer',

    stale: time => `Mise à jour impossible. Chiffres du ${time}.`,
    mismatch: (section, expected, actual) =>
      `${section ? PARTS[section] : 'Les parties'} totalisent ${actual}, alors que le rapport indique ${expected}.`,
    dataThrough: instant => `Données jusqu’au ${instant}`,
    warnings: {
      partial_upstream: 'Une partie des sources n’a pas répondu : des chiffres peuvent manquer.',
      stale_upstream: 'Une source n’a pas répondu : certains chiffres sont plus anciens.',
      estimated_prices: 'Certains coûts sont estimés d’après les prix catalogue.',
      unpriced_models: 'Certains modèles n’ont pas de prix : leur coût n’est pas compris.',
      timezone_unavailable: 'Les jours sont découpés en UTC.',
      slices_disagree: 'Les sources se contredisent.',
      truncated: 'La source a tronqué sa réponse : des chiffres peuvent manquer.',
    },
    unknownWarning: 'La source signale une restriction.',
  },
  further: furtherFrench,
};
