/**
 * The package from outside: packed, installed into a fresh copy of each host, built with strict types, and opened under
 * the strictest of policies. Everything is done as a reader or a host does it.
 */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { HOSTS } from '../../demo/hosts/server/build-host.js';
import { SAMPLE_ORGANIZATION } from '../../demo/sample/sample-organization.js';
import { offendTwice, refusals } from '../e2e/support/in-page.js';
import { brokenDoors } from './support/doors.js';
import { chooseActivity, goBack, headline, isReady, press, says } from './support/in-host.js';
import { assertQuiet, opened, type OpenedHost } from './support/opened-host.js';
import { takePictures } from './support/pictures.js';
import { renderers } from './support/renderers.js';
import { installed, skip, type InstalledHost } from './support/sandbox.js';

const FEBRUARY = '$1,509.65';
const JANUARY = '$1,402.12';

for (const name of HOSTS) {
  suite(`${name} host`, { skip }, () => {
    let installation: InstalledHost;
    let host: OpenedHost;
    before(async () => {
      installation = await installed(name);
      host = await opened(installation.built);
      await takePictures(name, host);
    });
    after(() => host.close());

    test('shows the figures of the latest month', async () => {
      const visit = await host.open();
      await isReady(visit);
      await says(visit, 'Latest month · cost');
      await headline(visit, 'monthly-spend', FEBRUARY);
      await assertQuiet(visit);
    });

    test('hears which month and mode the reader chooses', async () => {
      const visit = await host.open();
      await isReady(visit);
      await goBack(visit);
      await says(visit, '2025-01 · cost');
      await headline(visit, 'monthly-spend', JANUARY);
      await chooseActivity(visit);
      await says(visit, '2025-01 · activity');
      await visit.page.waitForSelector('button::-p-text(Show cost)');
      await assertQuiet(visit);
    });

    test('sets month and mode of the view from its own state', async () => {
      const visit = await host.open();
      await isReady(visit);
      await press(visit, 'Show activity');
      await says(visit, 'Latest month · activity');
      await visit.page.waitForSelector('consumption-view[mode=activity] >>> monthly-tokens:state(ready)');
      await goBack(visit);
      await says(visit, '2025-01 · activity');
      await press(visit, 'Latest month');
      await press(visit, 'Show cost');
      await says(visit, 'Latest month · cost');
      await headline(visit, 'monthly-spend', FEBRUARY);
      await assertQuiet(visit);
    });

    test('renews a token that has expired, once, and the figures come', async () => {
      const before = host.signedIn.length;
      const visit = await host.open();
      await isReady(visit);
      assert.equal(host.signedIn.length, before + 1);
      host.expire();
      await goBack(visit);
      await headline(visit, 'monthly-spend', JANUARY);
      assert.equal(host.signedIn.length, before + 2);
      assert.equal(visit.asked.length, 3);
      await says(visit, '2025-01 · cost');
      await assertQuiet(visit);
    });

    test('tells why there are no figures, and forgets it when there are some again', async () => {
      const visit = await host.open();
      await isReady(visit);
      host.access.set('maya', null);
      await goBack(visit);
      await says(visit, '2025-01 · cost · forbidden');
      host.access.set('maya', SAMPLE_ORGANIZATION);
      await press(visit, 'Latest month');
      await says(visit, 'Latest month · cost');
      await isReady(visit);
      await assertQuiet(visit);
    });

    test('is under a policy that is in force', async () => {
      const { page } = await host.open();
      await page.evaluate(offendTwice);
      await page.waitForFunction(() => refusals().length === 2);
    });

    const renderer = renderers[name];
    if (renderer) {
      test('renders the bare tag on a server', async () => {
        await installation.buildForServer(renderer.module);
        const page = await installation.say(renderer.script);
        const [tag = ''] = /<consumption-view\b[^>]*><\/consumption-view>/.exec(page) ?? [];
        assert.match(tag, / endpoint="\/api\/consumption"/, page);
        assert.match(tag, / mode="cost"/, page);
        assert.doesNotMatch(tag, /month/, page);
      });
    }

    if (name === 'html') {
      test('shows two people theirs, side by side', async () => {
        const before = host.signedIn.length;
        const visit = await host.open('/two-identities.html');
        await visit.page.waitForSelector('consumption-view[data-person=maya]:state(ready)');
        await visit.page.waitForSelector('consumption-view[data-person=ben]:state(ready)');
        await headline(visit, '[data-person=maya]', FEBRUARY);
        assert.doesNotMatch(await visit.text('[data-person=ben]'), /1,509\.65/);
        assert.deepEqual(host.signedIn.slice(before).sort(), ['ben', 'maya']);
        assert.equal(visit.asked.length, 2);
        await assertQuiet(visit);
      });

      test('every door of the package opens in Node, without a page', async () => {
        assert.deepEqual(await brokenDoors(installation), {
          './server/duckdb': "Cannot find package '@duckdb/node-api'",
          './server/postgres': "Cannot find package 'pg'",
          './server/clickhouse': "Cannot find package '@clickhouse/client'",
          './server/pricing': "Cannot find package '@pydantic/genai-prices'",
        });
      });
    }
  });
}
