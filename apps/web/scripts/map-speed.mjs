/* global document, MouseEvent, requestAnimationFrame, window -- in functions that run in the page */
/**
 * How fast the data map is in a real Chromium, against a portal that is running:
 *
 *   node apps/web/scripts/map-speed.mjs [--url http://localhost:3000] [--nodes 400] [--runs 5]
 *
 * First paint: from the start of navigation, with nothing cached, until the first dataset of the picture has been
 * painted. Frames: while a made-up map of so many datasets is dragged about for three seconds, counted from Chromium's
 * own trace. Prints JSON; figures depend on the machine.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    nodes: { type: 'string', default: '400' },
    runs: { type: 'string', default: '5' },
  },
});
const PAN_MS = 3000;
const FRAME_MS = 1000 / 60;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A map as large as asked for, made from the portal's own: its datasets again and again, under new ids. */
function enlarged(map, wanted) {
  const copies = Math.ceil(wanted / map.datasets.length);
  const datasets = Array.from({ length: copies }, (_, copy) =>
    map.datasets.map((dataset) => ({
      ...dataset,
      id: copy === 0 ? dataset.id : `${dataset.id}-${copy}`,
      derivedFrom: dataset.derivedFrom.map((id) => (copy === 0 ? id : `${id}-${copy}`)),
    })),
  ).flat();
  return { ...map, datasets: datasets.slice(0, wanted) };
}

async function firstPaint(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ko-KR' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-kind="dataset"]') === null) requestAnimationFrame(look);
      // The frame after the one in which it stands has been painted.
      else requestAnimationFrame(() => setTimeout(() => Object.assign(window, { painted: performance.now() })));
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${values.url}/ko/data-map`);
  await page.waitForFunction(() => window.painted !== undefined);
  const painted = await page.evaluate(() => window.painted);
  await context.close();
  return painted;
}

async function openEnlarged(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'ko-KR' });
  const page = await context.newPage();
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    if (body.data?.dataMap?.datasets !== undefined)
      body.data.dataMap = enlarged(body.data.dataMap, Number(values.nodes));
    await route.fulfill({ response, json: body });
  });
  await page.goto(`${values.url}/ko/data-map?view=map&links=all`);
  await page.locator('[data-kind="dataset"]').first().waitFor();
  await page.locator('[role=application]').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  return page;
}

/** Drags the picture in circles and returns how many boxes it has, the times at which frames were drawn,
 * and the main thread's processor time, in ms. */
async function pan(page) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  const frame = await page.locator('[role=application]').boundingBox();
  const [x, y] = [frame.x + frame.width / 2, frame.y + Math.min(frame.height, 500) / 2];
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'] },
  });
  // In processor time, which other programs on the machine don't lengthen.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const busyBefore = await busy();
  await page.mouse.move(x, y);
  await page.mouse.down();
  // One move for each frame that the browser offers, from inside the page: moves sent from outside would come slower.
  await page.evaluate(
    ({ x, y, duration }) =>
      new Promise((resolve) => {
        const started = performance.now();
        const step = (now) => {
          const angle = (now - started) / 300;
          const at = { clientX: x + Math.cos(angle) * 220, clientY: y + Math.sin(angle) * 160 };
          window.dispatchEvent(new MouseEvent('mousemove', { ...at, bubbles: true, view: window }));
          if (now - started < duration) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      }),
    { x, y, duration: PAN_MS },
  );
  await page.mouse.up();
  const busyMs = (await busy()) - busyBefore;
  await client.send('Tracing.end');
  await complete;
  const drawn = events.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts / 1000);
  return { boxes: await page.locator('[data-key]').count(), drawn: drawn.sort((a, b) => a - b), busyMs };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const paints = [];
  for (let run = 0; run < Number(values.runs); run += 1) paints.push(Math.round(await firstPaint(browser)));
  const page = await openEnlarged(browser);
  const { boxes, drawn, busyMs } = await pan(page);
  const gaps = drawn.slice(1).map((at, index) => at - drawn[index]);
  const seconds = (drawn.at(-1) - drawn[0]) / 1000;
  console.log(
    JSON.stringify({
      firstPaintMs: { median: median(paints), worst: Math.max(...paints), runs: paints },
      panning: {
        boxes,
        framesPerSecond: Math.round(((drawn.length - 1) / seconds) * 10) / 10,
        withinOneFrame: Math.round((gaps.filter((gap) => gap < FRAME_MS * 1.5).length / gaps.length) * 1000) / 1000,
        mainThreadMsPerFrame: Math.round((busyMs / drawn.length) * 100) / 100,
        longestMs: Math.round(Math.max(...gaps)),
      },
    }),
  );
} finally {
  await browser.close();
}
