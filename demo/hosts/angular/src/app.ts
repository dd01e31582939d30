import 'consumption-elements/define';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { Mode, Month, ProblemType } from 'consumption-elements';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  protected readonly month = signal<Month | null>(null);
  protected readonly mode = signal<Mode>('cost');
  protected readonly problem = signal<ProblemType | null>(null);
  protected readonly other = computed<Mode>(() => (this.mode() === 'cost' ? 'activity' : 'cost'));
  protected readonly state = computed(() =>
    [this.month() ?? 'Latest month', this.mode(), this.problem()].filter(Boolean).join(' · '),
  );
}
