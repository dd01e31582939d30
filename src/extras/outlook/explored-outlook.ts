/** What is read in a chart of days → the same with the days to come after it, and with what is odd about a day. */
import { estimateFormat } from '../../format/estimates.js';
import type { Formats } from '../../format/formats.js';
import { furtherWords } from '../../format/further.js';
import { spokenFormats } from '../../format/spoken.js';
import type { Amount } from '../../model/amount.js';
import type { DailyUsage } from '../../model/daily.js';
import type { Exploration } from '../explorer/exploration.js';
import { unusualNote } from './daily-marks.js';
import type { DailyOutlook } from './daily-outlook.js';

export function withOutlook(
  exploration: Exploration,
  { estimates, unusual }: DailyOutlook,
  usage: DailyUsage,
  formats: Formats,
): Exploration {
  const { measure, days } = usage;
  const { estimate: words, datum } = furtherWords(formats);
  const begun = exploration.stops.length;
  const coming = days.slice(begun).filter((_, index) => estimates[begun + index] != null);

  /** What a day to come will probably be; `null` for one that has begun. */
  const estimateOf = (stop: number): Amount | null => (stop < begun ? null : (estimates[stop] ?? null));

  function noteOf(stop: number): string | null {
    const odd = unusual.find(({ day }) => day === days[stop]);
    return odd ? unusualNote(odd, usage, formats) : null;
  }

  return {
    ...exploration,
    stops: [...exploration.stops, ...coming.map(day => ({ key: day, lanes: ['whole'] }))],

    says(at) {
      const amount = estimateOf(at.stop);
      if (amount === null) return [exploration.says(at), noteOf(at.stop)].filter(Boolean).join('; ');
      const spoken = spokenFormats(formats);
      return datum({
        of: spoken.day(days[at.stop]!),
        part: null,
        amount: words.about(spoken.amounts[measure](amount)),
        share: null,
        other: null,
        until: null,
      });
    },

    shows(at) {
      const amount = estimateOf(at.stop);
      if (amount === null) {
        const content = exploration.shows(at);
        return { ...content, note: content.note ?? noteOf(at.stop) };
      }
      return {
        title: formats.longDay(days[at.stop]!),
        note: null,
        lines: [
          {
            className: null,
            name: words.day,
            figures: [estimateFormat(measure, formats)(amount)],
            isSum: false,
            isCurrent: false,
          },
        ],
      };
    },

    /** Of a day to come there is nothing more to know. */
    pick(at, chart) {
      if (estimateOf(at.stop) === null) exploration.pick(at, chart);
    },
  };
}
