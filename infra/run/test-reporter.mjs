import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where a run leaves its results, below the folder of its tests, unless LINLI_TEST_RESULTS says so. */
export const RESULTS = 'test-results.json';

/**
 * How a file of tests went; one that did not load, or a hook of it, is one failure.
 *
 * @typedef {{ file: string, passed: number, failed: number, seconds: number }} FileResult
 */

/** A reporter for vitest: writes how each file went. */
export default class TestReporter {
  onInit({ config }) {
    this.results = process.env.LINLI_TEST_RESULTS || path.join(config.root, RESULTS);
  }

  onTestRunEnd(modules, errors) {
    const files = modules.map(resultOf);
    if (errors.length > 0) files.push({ file: '', passed: 0, failed: errors.length, seconds: 0 });
    writeFileSync(this.results, JSON.stringify(files));
  }
}

function resultOf(module) {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (wanted) => states.filter((state) => state === wanted).length;
  const { collectDuration, setupDuration, duration } = module.diagnostic();
  return {
    file: module.relativeModuleId,
    passed: count('passed'),
    failed: count('failed') || (module.state() === 'failed' ? 1 : 0),
    seconds: (collectDuration + setupDuration + duration) / 1000,
  };
}
