import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the browser tests with one plain line, `N passed, N failed`, that any log reader understands. */
export default class PlainCount implements Reporter {
  private readonly outcomes = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status);
  }

  onEnd(_result: FullResult): void {
    const statuses = [...this.outcomes.values()];
    const passed = statuses.filter((status) => status === 'passed').length;
    process.stdout.write(`\n${passed} passed, ${statuses.length - passed} failed\n`);
  }
}
