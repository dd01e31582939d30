import 'consumption-elements/define';
import type {} from 'consumption-elements/react';
import type { Mode, Month, ProblemType } from 'consumption-elements';
import { useState } from 'react';

export function App() {
  const [month, setMonth] = useState<Month | null>(null);
  const [mode, setMode] = useState<Mode>('cost');
  const [problem, setProblem] = useState<ProblemType | null>(null);
  const other = mode === 'cost' ? 'activity' : 'cost';

  return (
    <main>
      <div className="bar">
        <div>
          <h1>Northwind Labs</h1>
          <output>{[month ?? 'Latest month', mode, problem].filter(Boolean).join(' · ')}</output>
        </div>
        <button disabled={month === null} onClick={() => setMonth(null)}>
          Latest month
        </button>
        <button onClick={() => setMode(other)}>Show {other}</button>
      </div>
      <consumption-view
        endpoint="/api/consumption"
        month={month}
        mode={mode}
        onconsumption-month-change={event => setMonth(event.detail.month)}
        onconsumption-mode-change={event => setMode(event.detail.mode)}
        onconsumption-load={() => setProblem(null)}
        onconsumption-error={event => setProblem(event.detail.type)}
      />
    </main>
  );
}
