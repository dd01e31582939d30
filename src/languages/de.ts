import type { Language } from '../format/language.js';
import { furtherGerman } from './further-de.js';

const PARTS = {
  totals: 'Eingabe und Ausgabe',
  daily: 'Die Tage',
  models: 'Modelle und Dienste',
  users: 'Die Nutzer',
  agents: 'Die Agenten',
} as const;

const tokens = (count: number, formatted: string) => (count === 1 ? '1 Token' : `${formatted} Tokens`);

export const german: Language = {
  messages: {
    view: 'Verbrauch',
    headings: {
      monthlySpend: 'Monatskosten',
      monthlyTokens: 'Tokens im Monat',
      spendByAgentType: 'Kosten nach Agententyp',
      tokensByAgentType: 'Tokens nach Agententyp',
      spendByModel: 'Kosten nach LLM-Modell',
      spendByService: 'Kosten weiterer Dienste',
      topUsers: 'Aktivste Nutzer',
      topAgents: 'Aktivste Agenten',
      tokensByModel: 'Tokens nach Modell',
    },
    columns: {
      day: 'Tag',
      model: 'Modell',
      service: 'Dienst',
      user: 'Nutzer',
      agent: 'Agent',
      cost: 'Kosten',
      tokens: 'Tokens',
      input: 'Eingabe',
      cached: 'Eingabe aus Cache',
      output: 'Ausgabe',
      requests: 'Anfragen',
      quantity: 'Menge',
      share: 'Anteil',
    },
    mode: { label: 'Anzeigen', cost: 'Kosten', activity: 'Aktivität' },
    month: { label: 'Monat', previous: 'Vorheriger Monat', next: 'Nächster Monat' },

    total: 'Gesamt',
    unassigned: 'Nicht zugeordnet',
    otherTypes: 'Sonstige',
    uncachedInput: 'Eingabe ohne Cache',
    others: (count, formatted) => (count === 1 ? '1 weiterer Eintrag' : `${formatted} weitere`),
    person: number => `Nutzer ${number}`,

    exactSpend: (amount, month) => `Genau ${amount} im ${month}`,
    exactTokens: (count, formatted, month) => `${tokens(count, formatted)} im ${month}`,
    basis: (current, previous) => `${current} gegenüber ${previous}`,
    wholeMonth: (month, amount) => `${month}: ${amount}`,
    noPreviousMonth: 'Kein früherer Monat zum Vergleichen',
    dailySummary: (largest, peak, unfinished) =>
      [
        largest && `${largest.name} macht ${largest.share} aus.`,
        peak && `Der stärkste Tag ist der ${peak.day} mit ${peak.amount}.`,
        unfinished && `Für den ${unfinished} liegen noch nicht alle Daten vor.`,
      ]
        .filter(Boolean)
        .join(' '),
    nothingOnAnyDay: 'An keinem Tag wurde etwas genutzt.',
    filter: {
      shown: (shown, all, total) =>
        `${shown} von ${all} Agententypen gezeigt${total === null ? '' : `: ${total}`}.`,
      showAll: 'Alle zeigen',
      showOnly: name => `Nur ${name}`,
      hint: 'Klicken blendet aus oder ein. Umschalt-Klick oder Doppelklick zeigt einen allein.',
    },
    rankingSummary: (leader, total) => {
      const share = leader.share && total ? `, ${leader.share} von ${total}` : '';
      return `${leader.name} liegt vorn mit ${leader.amount}${share}.`;
    },
    nothingToRank: total => `Insgesamt ${total}.`,
    amountOfTokens: tokens,

    idle: 'Noch nichts anzuzeigen: Es fehlt ein Endpunkt oder ein Bericht.',
    loading: heading => `Wird geladen: ${heading} …`,
    stillLoading: 'Wird noch geladen. Das dauert länger als sonst.',
    empty: month => `Keine Nutzung im ${month}.`,
    none: month => `Nichts im ${month}.`,
    unavailable: 'Diese Quelle liefert diese Werte nicht.',
    unauthenticated: 'Melden Sie sich erneut an, um diese Werte zu sehen.',
    forbidden: 'Diese Werte sehen nur Administratoren der Organisation.',
    problems: {
      'invalid-request': 'Der Server hat diese Anfrage nicht angenommen.',
      'not-found': 'Unter dieser Adresse gibt es keine Werte.',
      'rate-limited': 'Gerade zu viele Anfragen. Versuchen Sie es später noch einmal.',
      server: 'Der Server konnte nicht antworten. Versuchen Sie es später noch einmal.',
      network: 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
      timeout: 'Der Server hat zu lange nicht geantwortet. Versuchen Sie es später noch einmal.',
      'too-large': 'Die Antwort ist zu groß, um sie anzuzeigen.',
      'invalid-response':
        'Der Server hat etwas anderes als einen Bericht geschickt, vielleicht eine Anmeldeseite.',
      'invalid-data': 'Der Bericht lässt sich nicht lesen.',
      host: 'Diese Seite konnte die Werte nicht abfragen.',
      render: 'Diese Werte konnten nicht gezeichnet werden.',
    },
    retryAfter: time => `Wieder möglich ab ${time}.`,
    retry: 'Noch einmal versuchen',

    stale: time => `Konnte nicht aktualisiert werden. Werte vom ${time}.`,
    mismatch: (section, expected, actual) =>
      `${section ? PARTS[section] : 'Die Teile'} ergeben zusammen ${actual}, als Summe nennt der Bericht ${expected}.`,
    dataThrough: instant => `Daten bis ${instant}`,
    warnings: {
      partial_upstream: 'Ein Teil der Quellen hat nicht geantwortet: Werte können fehlen.',
      stale_upstream: 'Eine Quelle hat nicht geantwortet: Einige Werte sind älter.',
      estimated_prices: 'Einige Kosten sind nach Listenpreisen geschätzt.',
      unpriced_models: 'Einige Modelle haben keinen Preis: Ihre Kosten sind nicht enthalten.',
      timezone_unavailable: 'Die Tage sind nach UTC eingeteilt.',
      slices_disagree: 'Die Quellen widersprechen sich.',
      truncated: 'Die Quelle hat ihre Antwort gekürzt: Werte können fehlen.',
    },
    unknownWarning: 'Die Quelle meldet eine Einschränkung.',
  },
  further: furtherGerman,
};
