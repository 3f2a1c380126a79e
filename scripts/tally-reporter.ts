import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line for other programs to read: `12 passed, 0 failed`. */
export class TallyReporter implements Reporter {
  /**
   * What breaks outside a test (a file that does not load, a failing hook, a stray rejection) counts as failed:
   * the tests behind it never ran.
   */
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly unknown[]): void {
    let passed = 0;
    let failed = strayErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
